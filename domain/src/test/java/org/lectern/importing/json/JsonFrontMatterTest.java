package org.lectern.importing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.importing.Corpora;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.Block;
import org.lectern.importing.frontmatter.FrontMatter;

@Timeout(20)
class JsonFrontMatterTest {
    private final JsonFrontMatter json = new JsonFrontMatter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\n\"title\": \"a } b\", \"tags\": [\"{\"]\n}\n\nText\n",
                "---json\n{\"title\": \"a } b\", \"tags\": [\"{\"]}\n---\n\nText\n",
                "\r\n;;;\r\n{\"title\": \"a } b\", \"tags\": [\"{\"]}\r\n;;;\r\n\nText\n"
            })
    void anObjectAtTheTopIsFrontMatter(String text) throws Unreadable {
        Block block = json.block(text).orElseThrow();

        assertThat(block.rest()).isEqualTo("\nText\n");
        assertThat(json.parse(block).fields())
                .containsExactly(new FrontMatter.Field("title", "a } b"), new FrontMatter.Field("tags", List.of("{")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% block x %}\n",
                "{{< figure >}}\n",
                "{: .note}\n",
                "{\"a\": 1} is an object\n",
                "",
                "---\na: 1\n---\n",
                "Text {\"a\": 1}\n"
            })
    void otherTextsHaveNone(String text) throws Unreadable {
        assertThat(json.block(text)).isEmpty();
    }

    @Test
    void faultsAreReportedWithTheLineInTheFile() {
        assertThatThrownBy(() ->
                        json.parse(json.block("\n{\n\"a\": 1,\n\"b\": x\n}\n").orElseThrow()))
                .isInstanceOfSatisfying(
                        Unreadable.class, reason -> assertThat(reason.line()).contains(4))
                .hasMessageStartingWith("its front matter is no JSON: ");
        assertThatThrownBy(() -> json.parse(json.block("{\"a\": 1, \"a\": 2}\n").orElseThrow()))
                .hasMessage("its front matter states 'a' twice");
        assertThatThrownBy(() -> json.block("{\"a\": [1\n"))
                .hasMessage("its front matter begins with { and is never ended");
        assertThatThrownBy(() -> json.block("---json\n[1]\n---\n")).hasMessageContaining("no JSON object");
    }

    @Test
    void deepAndLongObjectsAreRefusedAtOnce() {
        assertThatThrownBy(() -> json.block("{\"a\": " + "[".repeat(100_000)))
                .hasMessage("its front matter is JSON that is nested deeper than 40 levels");
        assertThatThrownBy(() -> json.block("{\"a\": \"" + "x".repeat(50_000_000) + "\"}"))
                .hasMessage("its front matter has more than 1048576 characters");
    }

    @Test
    void theSuiteIsAcceptedAndRefusedAsItAsks() throws IOException {
        List<String> wrong = new ArrayList<>();
        int objects = 0;
        for (Path file : Corpora.files("suites/jsontestsuite/test_parsing")) {
            String name = file.getFileName().toString();
            Optional<FrontMatter> read = read(Files.readAllBytes(file));
            boolean isObject =
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip().startsWith("{");
            objects += read.isPresent() ? 1 : 0;
            boolean isTwice = name.startsWith("y_object_duplicated_key");
            if (name.startsWith("y_") && read.isPresent() != (isObject && !isTwice)
                    || name.startsWith("n_") && read.isPresent()) {
                wrong.add(name);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(objects).isGreaterThan(10);
    }

    private Optional<FrontMatter> read(byte[] bytes) {
        try {
            return Optional.of(json.parse(new Block(new String(bytes, StandardCharsets.UTF_8), 1, "")));
        } catch (Unreadable reason) {
            assertThat(reason.getMessage()).startsWith("its front matter ");
            return Optional.empty();
        }
    }
}
