package org.lectern.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.post.Content;

/** Texts that are made to bring a renderer down. Run on the stack that a server's threads have. */
class HostileTextTest {
    private static final int MANY = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Markup markup = new Markup();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "- ",
                "1. ",
                "[",
                "![",
                "*a ",
                "**a ",
                "*a **a ",
                "_a ",
                "~~a ",
                "`",
                "<",
                "<a ",
                "<b>",
                "</b>",
                "<div>",
                "<div>\n",
                "<table>",
                "<table><tr><td>",
                "<ul><li>",
                "<PID>",
                "<script>",
                "<iframe src=x>",
                "<iframe ",
                "<xmp>",
                "<!--",
                "<![CDATA[",
                "&",
                "&#",
                "&amp",
                "\\",
                "a\u0000",
                "|",
                "|-",
                "[a](",
                "[a](b",
                "[a][",
                "[^1]",
                "[^1]: ",
                "# ",
                "((",
                "<<",
                "![a",
                "a**b",
                "http://",
                "www.a.b ",
                "a@b.c ",
                "]",
                "[]()",
                "* a\n",
                "\t",
                " ",
                "\n",
                "</script",
                "<details>",
                "<svg><style>",
                "<math><mtext>",
                "x <!-- > ",
                "x <? > ",
                "a*b**c",
                "~a~~",
                "|a|b|\n",
                "[a]: <b\n",
                "<select><option>",
                "<p>",
                "<a href=\"x\">",
                "{{",
                "{% "
            })
    void manyOfTheSameAreRenderedInTime(String piece) {
        assertRendered(new Content(Content.MARKDOWN, piece.repeat(MANY)));
        assertRendered(new Content(Content.HTML, piece.repeat(MANY / 5)));
        assertRendered(new Content(Content.TEXT, piece.repeat(MANY / 5)));
    }

    private void assertRendered(Content content) {
        String html = assertTimeoutPreemptively(PATIENCE, () -> markup.html(content), content::format);
        assertThat(html.length()).isLessThan(60 * content.source().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"![a](b)", "[a](b)", "*a*", "**a** ", "~~a~~"})
    void whatIsNestedInItselfIsRendered(String unit) {
        String opening = unit.substring(0, unit.indexOf('a'));
        String closing = unit.substring(unit.indexOf('a') + 1);
        String text = "x " + opening.repeat(MANY) + "core" + closing.repeat(MANY);
        String html =
                assertTimeoutPreemptively(PATIENCE, () -> markup.html(new Content(Content.MARKDOWN, text)), () -> unit);
        assertThat(html).contains("core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. "})
    void whatStandsBelowTooManyLevelsIsStillShown(String level) {
        assertThat(markup.html(new Content(Content.MARKDOWN, level.repeat(MANY) + "core")))
                .contains("core");
    }

    @Test
    void aTagBehindManyThatAreNoneIsStillATag() {
        String text = "a < b ".repeat(1_000) + "<b>bold</b>" + " <a".repeat(1_000) + " > <i>x</i>";
        assertThat(markup.html(new Content(Content.MARKDOWN, text))).contains("<b>bold</b>", "<i>x</i>");
    }

    @Test
    void aTextOfManyThousandLinesIsStillMarkdown() {
        String text = "line\n".repeat(19_000) + "\n" + "line\n".repeat(19_000) + "\n*end*";
        assertThat(markup.html(new Content(Content.MARKDOWN, text))).endsWith("<p><em>end</em></p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {Content.MARKDOWN, Content.HTML, Content.TEXT})
    void fiveMegabytesAreRenderedWhole(String format) {
        String text = "Some *words* of a <b>long</b> text & more.\n\n".repeat(5_000_000 / 43) + "THE END";
        assertThat(assertTimeoutPreemptively(PATIENCE, () -> markup.html(new Content(format, text))))
                .hasSizeGreaterThan(5_000_000)
                .contains("THE END");
    }
}
