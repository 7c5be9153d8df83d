package org.lectern.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.post.Content;

class ExcerptTest {
    private final Excerpt excerpt = new Excerpt(new Markup());

    @Test
    void itIsTheRunningTextWithoutMarkup() {
        String text =
                "# Title\n\nSome *words* & a [link](https://example.org)[^1].\n\n- one\n- two\n\n```\ncode\n```\n\n[^1]: N";
        assertThat(of(text, 200)).startsWith("Some words & a link. one two").doesNotContain("Title", "code");
    }

    @Test
    void aLongTextIsCutAtTheEndOfAWord() {
        assertThat(of("one two three four", 12)).isEqualTo("one two…");
        assertThat(of("One two. Three four", 10)).isEqualTo("One two…");
        assertThat(of("one two three", 13)).isEqualTo("one two three");
    }

    @Test
    void aTextWithoutWordsIsCutWhereItIsFullAndNeverWithinACharacter() {
        assertThat(of("x".repeat(50), 10)).isEqualTo("x".repeat(9) + "…");
        assertThat(of("😀".repeat(50), 10)).matches("(😀)+…").hasSizeLessThanOrEqualTo(10);
        assertThat(of("语言".repeat(50), 10)).startsWith("语言").endsWith("…").hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aContentWithoutTextHasNone() {
        assertThat(of("![](a.png)", 100)).isEmpty();
        assertThat(of("", 100)).isEmpty();
    }

    private String of(String markdown, int length) {
        return excerpt.of(new Content(Content.MARKDOWN, markdown), length);
    }
}
