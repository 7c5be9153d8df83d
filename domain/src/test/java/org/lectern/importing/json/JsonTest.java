package org.lectern.importing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;

@Timeout(60)
class JsonTest {
    @Test
    void valuesComeInTheirOrderAndWithTheirTypes() throws Unreadable {
        Object value = Json.value("{\"b\": [1, 2.50, 12345678901, true, null], \"a\": {\"t\": \"\\u00e9\\n\"}}")
                .value();

        assertThat(FrontMatter.plain(value)).hasToString("{b=[1, 2.5, 12345678901, true, null], a={t=é\n}}");
        assertThat(JsonObject.of(value).texts("b")).containsExactly("1", "2.50", "12345678901");
        assertThat(JsonObject.of(value).fields().keySet()).containsExactly("b", "a");
    }

    @Test
    void aNumberThatNoTypeHoldsStaysAsWritten() throws Unreadable {
        String digits = "1".repeat(900);

        assertThat(Json.value("[" + digits + ", 1e9999, 1e-999999999]").value())
                .isEqualTo(List.of(digits, "1e9999", "1e-999999999"));
    }

    @Test
    void ofANameThatStandsTwiceTheLastCountsAndIsTold() throws Unreadable {
        JsonPart part = Json.value("{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}, \"a\": \"x\"}");

        assertThat(part.object().text("a")).contains("x");
        assertThat(part.doubled()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void halfASurrogatePairIsReplaced() throws Unreadable {
        assertThat(Json.value("\"a\\ud800b\\ud83d\\ude00\"").value()).isEqualTo("a\uFFFDb\uD83D\uDE00");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws Unreadable {
        assertThat(Json.value("\uFEFF{\"a\": 1}").object().whole("a")).contains(1L);
    }

    @Test
    void eachPartHasItsBytesAndLines() throws Unreadable {
        String text =
                "{ \"meta\": {\"x\": [1, 2]},\r\n  \"posts\": [\n    {\"t\": \"é}\"\n    },\n {\"t\": [ ] } , 7]}";

        List<JsonPart> parts = parts(text.getBytes(StandardCharsets.UTF_8), "/posts/*");

        assertThat(parts).extracting(JsonTest::bytes).containsExactly("{\"t\": \"é}\"\n    }", "{\"t\": [ ] }", "7");
        assertThat(parts).extracting(part -> part.original().firstLine()).containsExactly(3, 5, 5);
        assertThat(parts).extracting(part -> part.original().lastLine()).containsExactly(4, 5, 5);
        assertThat(parts.get(1).value()).isEqualTo(Map.of("t", List.of()));
    }

    @Test
    void partsAreTheirBytesHoweverTheStreamIsCutUp() throws Unreadable {
        StringBuilder text = new StringBuilder("\uFEFF{\"skipped\": \"" + "ü".repeat(70_001) + "\", \"posts\": [");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            expected.add("{\"n\": " + i + ", \"t\": \"" + "é€😀".repeat(i * 7) + "\"}");
        }
        text.append(String.join(" ,\n", expected)).append("]}");
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(parts(bytes, "/posts/*")).extracting(JsonTest::bytes).isEqualTo(expected);
        assertThat(parts(new Trickle(bytes), "/posts/*"))
                .extracting(JsonTest::bytes)
                .isEqualTo(expected);
    }

    @Test
    void aPartThatIsTooLargeIsRefusedAndTheOthersAreTaken() throws Unreadable {
        String many = "[" + "[],".repeat(Values.MAX_VALUES) + "[]]";
        Gathered gathered = new Gathered();

        Json.walk(stream("[1,\n" + many + ",{\"a\":" + many + "},3]"), Set.of("/*"), gathered);

        assertThat(gathered.parts).extracting(JsonTest::bytes).containsExactly("1", "3");
        assertThat(gathered.refused)
                .containsExactly(
                        "is a JSON value of more than 32 MB or 500000 values, which is more than a post can be",
                        "is a JSON value of more than 32 MB or 500000 values, which is more than a post can be");
    }

    @Test
    void whatIsNoJsonAnyMoreLeavesThePartsBeforeIt() {
        Gathered gathered = new Gathered();

        assertThatThrownBy(
                        () -> Json.walk(stream("{\"posts\": [{\"a\": 1},\n{\"a\": tru"), Set.of("/posts/*"), gathered))
                .isInstanceOf(Unreadable.class);
        assertThat(gathered.parts).extracting(JsonTest::bytes).containsExactly("{\"a\": 1}");
    }

    @Test
    void deepNestingIsRefusedWithASentence() {
        for (String deep : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000), "[{\"a\":".repeat(50_000))) {
            assertThat(reason(deep)).isEqualTo("is JSON that is nested deeper than 90 levels");
            assertThat(reasonOfWalk(deep)).isEqualTo("is JSON that is nested deeper than 90 levels");
        }
    }

    @Test
    void longNumbersNamesAndTextsAreRefused() {
        assertThat(reason("1".repeat(2_000))).isEqualTo("holds a number of more than 1000 characters");
        assertThat(reason("{\"" + "a".repeat(20_000) + "\": 1}"))
                .isEqualTo("holds a name of more than 10000 characters");
        assertThat(reason("\"" + "a".repeat(17 * 1024 * 1024) + "\""))
                .isEqualTo("holds a text of more than 16777216 characters");
    }

    @Test
    void otherEncodingsAreRefused() {
        String text = "{\"a\": \"é\"}";

        assertThat(reason(text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("is no JSON: it is no UTF-8, which JSON has to be");
        assertThat(reason(text.getBytes(StandardCharsets.UTF_16))).isEqualTo("is no JSON: it holds NUL bytes");
        assertThat(reason(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("is no JSON: it holds NUL bytes");
        assertThat(reason(new byte[] {'"', 'a', (byte) 0xC3})).startsWith("is no JSON: it is no UTF-8");
    }

    @Test
    void whatIsCutOffSaysSo() {
        assertThat(reason("{\"a\": [1"))
                .isEqualTo("is JSON that is cut off: it ends before all that it begins is complete");
        assertThat(reason("")).isEqualTo("is no JSON: it is empty");
        assertThat(reason("{} {}")).isEqualTo("is no JSON: something follows behind its end");
        assertThat(reason("{\n\"a\" 1}")).startsWith("is no JSON: Unexpected character ('1'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"db\": [{\"meta\": {\"version\": \"5\"}, \"data\": {\"posts\": [{\"id",
                "\uFEFF{\"db\":[{\"data\":{},\"meta\":{\"version\":5}}]}"
            })
    void anOutlineGoesAsFarAsTheTextDoes(String beginning) {
        assertThat(Json.outline(beginning.getBytes(StandardCharsets.UTF_8)))
                .contains("", "/db", "/db/*", "/db/*/meta/version", "/db/*/data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "\"text\"", "12", "---\ntitle: x\n---\n", "<rss>"})
    void whatIsNoObjectHasNoOutline(String beginning) {
        assertThat(Json.outline(beginning.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static String bytes(JsonPart part) {
        return new String(part.original().bytes(), StandardCharsets.UTF_8);
    }

    private static String reason(String text) {
        return reason(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(byte[] bytes) {
        try {
            return "read: " + Json.value(bytes).value();
        } catch (Unreadable reason) {
            return reason.getMessage();
        }
    }

    private static String reasonOfWalk(String text) {
        try {
            return "read: " + parts(text.getBytes(StandardCharsets.UTF_8), "/nowhere");
        } catch (Unreadable reason) {
            return reason.getMessage();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonPart> parts(byte[] bytes, String wanted) throws Unreadable {
        return parts(new ByteArrayInputStream(bytes), wanted);
    }

    private static List<JsonPart> parts(InputStream stream, String wanted) throws Unreadable {
        Gathered gathered = new Gathered();
        Json.walk(stream, Set.of(wanted), gathered);
        return gathered.parts;
    }

    private static final class Gathered implements Json.Parts {
        private final List<JsonPart> parts = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        @Override
        public void take(JsonPart part) {
            parts.add(part);
        }

        @Override
        public void refused(Unreadable part) {
            refused.add(part.getMessage());
        }
    }

    /** Gives between one and 97 bytes at a time. */
    private static final class Trickle extends ByteArrayInputStream {
        private int turn;

        private Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            turn++;
            return super.read(into, offset, Math.min(length, 1 + turn % 97));
        }
    }
}
