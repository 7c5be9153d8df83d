package org.lectern.importing.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.importing.Corpora;
import org.lectern.importing.file.Unreadable;

/** JSONTestSuite, under {@code LECTERN_CORPORA}: what has to be read is, what has to be refused is, and the rest ends in one of the two. */
@Timeout(60)
class JsonSuiteTest {
    @Test
    void allThatIsJsonIsReadAndNothingElse() throws IOException {
        List<Path> texts = Corpora.files("suites/jsontestsuite/test_parsing");

        assertThat(of(texts, "y_")).hasSizeGreaterThan(90).allMatch(JsonSuiteTest::isRead);
        assertThat(of(texts, "n_")).hasSizeGreaterThan(180).noneMatch(JsonSuiteTest::isRead);
        assertThat(of(texts, "i_").stream().filter(JsonSuiteTest::isRead))
                .as("numbers of any size, halves of surrogate pairs, a byte order mark")
                .hasSize(20);
    }

    @Test
    void whatItsTransformationsAreGivenIsReadToo() throws IOException {
        List<Path> texts = Corpora.files("suites/jsontestsuite/test_transform");

        assertThat(texts).hasSize(22);
        assertThat(texts.stream().filter(text -> !isRead(text)))
                .as("their bytes are no UTF-8")
                .extracting(text -> text.getFileName().toString())
                .containsExactly(
                        "string_1_invalid_codepoint.json",
                        "string_2_invalid_codepoints.json",
                        "string_3_invalid_codepoints.json");
    }

    private static List<Path> of(List<Path> texts, String beginning) {
        return texts.stream()
                .filter(each -> each.getFileName().toString().startsWith(beginning))
                .toList();
    }

    private static boolean isRead(Path text) {
        try {
            Json.value(Files.readAllBytes(text));
            return true;
        } catch (Unreadable reason) {
            assertThat(reason.getMessage()).startsWith("is ").doesNotContain("\n");
            return false;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
