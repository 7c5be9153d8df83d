package org.lectern.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.post.Content;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';0",
                "one two  three;3",
                "It's a well-known fact: 3.14 is not 4!;9",
                "**bo**ld _and_ `code()`;3",
                "[a link](https://example.org/not/counted) <https://example.org> www.example.org;2",
                "![what it shows](/images/x.png);3",
                "# Title\\nText\\n\\n* item\\n* other;4",
                "| a | b |\\n|---|---|\\n| c d | e |\\n;5",
                "text\\n\\n```java\\nint not = counted\\n```\\n;1",
                "text\\n\\n    indented code\\n;1",
                "<div>in <b>a</b> block</div>;3",
                "in <b>line</b>;2",
                "naïve café Ünïcödé;3",
                "שלום עולם;2",
                "🚜 👩‍🌾 ... — ;0",
            })
    void theWordsOfMarkdownAreThoseThatReadersSee(String source, long words) {
        String text = source.replace("\\n", "\n");

        assertThat(WordCount.of(new Content(Content.MARKDOWN, text))).as(text).isEqualTo(words);
    }

    /** A dictionary tells; each of these is one word in it. */
    @Test
    void languagesWithoutSpacesAreTakenApart() {
        assertThat(words(Content.TEXT, "我们喜欢学习编程")).isBetween(4L, 5L);
        assertThat(words(Content.TEXT, "東京に行きました")).isBetween(3L, 6L);
        assertThat(words(Content.TEXT, "สวัสดีชาวโลก")).isBetween(2L, 3L);
    }

    @Test
    void htmlCountsByItsTextAndPlainTextAsItIs() {
        assertThat(words(Content.HTML, "<p>one two</p><p>three<script>var no = 1</script></p><pre>no</pre>"))
                .isEqualTo(3);
        assertThat(words(Content.TEXT, "**one** <b>two</b>")).isEqualTo(4);
        assertThat(words("unheard-of", "one two")).isEqualTo(2);
    }

    @Test
    void hostileTextsAreCountedSomehow() {
        assertThat(words(Content.MARKDOWN, "[".repeat(50_000) + "word")).isPositive();
        assertThat(words(Content.MARKDOWN, "> ".repeat(5_000) + "word")).isPositive();
        assertThat(words(Content.MARKDOWN, "a\n".repeat(50_000))).isEqualTo(50_000);
        assertThat(words(Content.HTML, "<div>".repeat(20_000) + "word")).isEqualTo(1);
    }

    private static long words(String format, String source) {
        return WordCount.of(new Content(format, source));
    }
}
