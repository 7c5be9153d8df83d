package org.lectern.importing.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.document.Document;
import org.lectern.importing.Corpora;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.text.TextDecoding;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The suites of YAML and TOML, under {@code LECTERN_CORPORA}, as front matter: each document is read, or refused with a reason. */
@Timeout(60)
class SuitesTest {
    @Test
    void everyDocumentOfTheYamlSuiteIsReadOrRefused() throws IOException {
        List<String> documents = new ArrayList<>();
        for (Path file : Corpora.files("suites/yaml-test-suite/src")) {
            documents.addAll(yamlOf(Files.readString(file)));
        }

        assertThat(documents).hasSizeGreaterThan(350);
        assertThat(documents.stream().filter(text -> isRead(new Yaml(), text))).hasSizeGreaterThan(100);
    }

    @Test
    void everyValidDocumentOfTheTomlSuiteIsRead() throws IOException {
        List<String> valid = toml("valid/");

        assertThat(valid).hasSizeGreaterThan(180);
        assertThat(valid.stream().filter(name -> !isRead(name))).isEmpty();
    }

    @Test
    void onlyTwoInvalidDocumentsOfTheTomlSuiteAreRead() throws IOException {
        List<String> invalid = toml("invalid/");

        assertThat(invalid).hasSizeGreaterThan(400);
        assertThat(invalid.stream().filter(name -> isRead(name)))
                .containsExactly(
                        "invalid/datetime/offset-minus-minute-1digit.toml",
                        "invalid/datetime/offset-plus-minute-1digit.toml");
    }

    private static boolean isRead(Notation notation, String text) {
        try {
            FrontMatter front = notation.parse(new Block(text, 2, ""));
            front.fields().forEach(field -> Document.of(field.name(), FrontMatter.plain(field.value())));
            return true;
        } catch (Unreadable reason) {
            assertThat(reason.getMessage()).startsWith("its front matter ").doesNotContain("\n");
            return false;
        }
    }

    /** The suite writes white space with visible signs. */
    private static List<String> yamlOf(String suite) {
        Object cases = new Load(LoadSettings.builder().build()).loadFromString(suite);
        return ((List<?>) cases)
                .stream()
                        .map(each -> ((Map<?, ?>) each).get("yaml"))
                        .filter(String.class::isInstance)
                        .map(text -> text.toString()
                                .replaceAll("␣", " ")
                                .replaceAll("—*»", "\t")
                                .replace("⇔", "\uFEFF")
                                .replace("↵", "")
                                .replaceAll("∎\n$", ""))
                        .toList();
    }

    /** The documents of TOML 1.0, without those of bad bytes, which never come as far as the parser. */
    private static List<String> toml(String folder) throws IOException {
        return Files.readAllLines(Corpora.folder("suites/toml-test/tests/files-toml-1.0.0")).stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(".toml") && !name.contains("/encoding/"))
                .toList();
    }

    private static boolean isRead(String tomlFile) {
        try {
            Path file = Corpora.folder("suites/toml-test/tests").resolve(tomlFile);
            return isRead(
                    new Toml(), TextDecoding.decode(Files.readAllBytes(file)).text());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (Unreadable noText) {
            return false;
        }
    }
}
