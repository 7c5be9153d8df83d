package org.lectern.web.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptFormTest {
    @Test
    void formsOfTheSameLengthWithOtherBytesAreOthers() throws IOException {
        assertThat(fingerprint("one", "a picture")).isNotEqualTo(fingerprint("one", "b picture"));
    }

    @Test
    void theSameFormWithAnotherBoundaryIsTheSame() throws IOException {
        assertThat(fingerprint("one", "a picture")).isEqualTo(fingerprint("another-one", "a picture"));
    }

    @Test
    void whatWasReadCanBeReadAgain() throws IOException {
        String sent = form("one", "a picture");
        try (KeptForm form = kept("one", sent);
                InputStream body = form.open()) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=x, true",
        "Multipart/Form-Data, true",
        "application/json, false",
        "null, false"
    })
    void aFormIsKnownByItsType(String type, boolean isOne) {
        assertThat(KeptForm.isOne(type)).isEqualTo(isOne);
    }

    @ParameterizedTest
    @CsvSource({
        "aab, xaabx, x0x",
        "aab, aaab, a0",
        "aab, aaabaab, a00",
        "abab, ababab, 0ab",
        "abac, abababac, abab0",
        "aab, xaa, xaa",
        "aab, '', ''"
    })
    void theBoundaryIsFoundWhereverItBegins(String boundary, String text, String expected) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WithoutBoundary without = new WithoutBoundary(bytes, boundary)) {
            without.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        assertThat(bytes.toString(StandardCharsets.ISO_8859_1).replace('\0', '0'))
                .isEqualTo(expected);
    }

    private static String fingerprint(String boundary, String content) throws IOException {
        try (KeptForm form = kept(boundary, form(boundary, content))) {
            return form.fingerprint();
        }
    }

    private static KeptForm kept(String boundary, String form) throws IOException {
        String type = "multipart/form-data; boundary=\"" + boundary + '"';
        return KeptForm.of(type, new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
    }

    private static String form(String boundary, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + content + "\r\n--"
                + boundary + "--\r\n";
    }
}
