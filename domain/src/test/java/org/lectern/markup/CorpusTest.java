package org.lectern.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.lectern.post.Content;

/** Runs suites that others made: CommonMark's specification and the big list of naughty strings, under {@code LECTERN_CORPORA}. */
class CorpusTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ACTIVE_ELEMENT =
            Pattern.compile("(?i)<(script|style|iframe|object|embed|form|svg|math|base|meta|link|template)\\b");
    private static final Pattern ACTIVE_ADDRESS =
            Pattern.compile("(?i)\\b(href|src|srcset|cite|poster)=\"\\s*(javascript|vbscript|data:text)");
    private static final Pattern HANDLER = Pattern.compile("(?i)\\s(on\\w+|style)\\s*=");
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"");

    private final Markup markup = new Markup();

    @Test
    void everyExampleOfTheSpecificationIsRenderedAsItSays() throws IOException {
        Markdown core = new Markdown(List.of());
        SoftAssertions all = new SoftAssertions();
        for (Example example : examples()) {
            all.assertThat(core.html(example.markdown)).as(example.markdown).isEqualTo(example.html);
        }
        all.assertAll();
    }

    @Test
    void noExampleOfTheSpecificationYieldsSomethingThatRuns() throws IOException {
        assertNothingRuns(examples().stream().flatMap(example -> Stream.of(example.markdown, example.html)));
    }

    @Test
    void noNaughtyStringYieldsSomethingThatRuns() throws IOException {
        assertNothingRuns(Files.readAllLines(corpora().resolve("suites/blns/blns.txt")).stream()
                .filter(line -> !line.startsWith("#")));
    }

    private void assertNothingRuns(Stream<String> texts) {
        List<String> tags = new ArrayList<>();
        texts.forEach(text -> Stream.of(Content.MARKDOWN, Content.HTML, Content.TEXT)
                .map(format -> markup.html(new Content(format, text)))
                .flatMap(html -> TAG.matcher(html).results().map(MatchResult::group))
                .forEach(tags::add));
        assertThat(tags).hasSizeGreaterThan(100);
        assertThat(tags.stream().filter(CorpusTest::runs)).isEmpty();
    }

    private static boolean runs(String tag) {
        return ACTIVE_ELEMENT.matcher(tag).find()
                || ACTIVE_ADDRESS.matcher(tag).find()
                || HANDLER.matcher(VALUE.matcher(tag).replaceAll("\"\"")).find();
    }

    private static List<Example> examples() throws IOException {
        String specification = Files.readString(corpora().resolve("suites/commonmark/spec.txt"))
                .replace('→', '\t');
        Matcher example = EXAMPLE.matcher(specification);
        List<Example> examples = new ArrayList<>();
        while (example.find()) {
            examples.add(new Example(example.group(1), example.group(2)));
        }
        assertThat(examples).hasSizeGreaterThan(600);
        return examples;
    }

    private static Path corpora() {
        String folder = System.getenv().getOrDefault("LECTERN_CORPORA", "");
        assumeTrue(
                !folder.isEmpty() || "true".equals(System.getenv("CI")),
                "LECTERN_CORPORA is not set: the suites of others are not run");
        assertThat(folder)
                .as("LECTERN_CORPORA, which has to be set where CI=true")
                .isNotEmpty();
        return Path.of(folder);
    }

    private record Example(String markdown, String html) {}
}
