package org.lectern.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;

class JsonReadingTest {
    private final JsonReading reading = new JsonReading();
    private final JsonText text = new JsonText();

    @Test
    void everyNumberIsReadExactlyIntoItsSmallestType() {
        Document read = read(
                "{\"a\":1,\"b\":-2147483649,\"c\":1.5,\"d\":9223372036854775808,\"e\":0.1000000000000000000001,\"f\":1e3}");

        assertThat(read.fields().values())
                .containsExactly(
                        1,
                        -2147483649L,
                        1.5,
                        new BigDecimal("9223372036854775808"),
                        new BigDecimal("0.1000000000000000000001"),
                        1000.0);
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        String json = "{\"z\":[],\"a\":{},\"n\":null,\"t\":true,\"l\":[1,\"é\\\"\",[null]],\"s\":\"\\u0000\"}";

        assertThat(new String(text.bytes(read(json)), StandardCharsets.UTF_8)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "{",
                "{\"a\":1",
                "{\"a\":1}x",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":NaN}",
                "{\"a\":1,}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\n\"}",
                "{a:1}"
            })
    void whatIsNoJsonObjectIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(BrokenJson.class).hasMessageNotContaining("Exception");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        assertThatThrownBy(() -> reading.read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .isInstanceOf(BrokenJson.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{\"a\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> read(deep)).isInstanceOf(BrokenJson.class).hasMessageContaining("deeper");
    }

    @Test
    void aNumberLongerThanALineIsRefused() {
        assertThatThrownBy(() -> read("{\"a\":" + "9".repeat(2000) + "}")).isInstanceOf(BrokenJson.class);
        assertThat(read("{\"a\":1e999999999}").fields().get("a")).isEqualTo(new BigDecimal("1e999999999"));
    }

    @Test
    void aNumberThatIsNoneIsWrittenAsText() {
        assertThat(new String(text.bytes(Document.of("n", List.of(Double.NaN, 1.0))), StandardCharsets.UTF_8))
                .isEqualTo("{\"n\":[\"NaN\",1.0]}");
    }

    private Document read(String json) {
        return reading.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
