package org.lectern.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.post.Content;

class MarkupTest {
    private final Markup markup = new Markup();

    @Test
    void markdownBecomesHtml() {
        assertThat(markdown("Python *on* a **tractor**, it's\n1 + 1 = 2"))
                .isEqualTo("<p>Python <em>on</em> a <strong>tractor</strong>, it's\n1 + 1 = 2</p>\n");
    }

    @Test
    void tablesKeepTheirAlignment() {
        assertThat(markdown("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<th>a</th>", "<th align=\"right\">b</th>", "<td align=\"right\">2</td>");
    }

    @Test
    void struckOutWordsAndBareLinksAreUnderstood() {
        assertThat(markdown("~~no~~ https://example.org/x?a=1&b=2"))
                .isEqualTo("<p><del>no</del> <a href=\"https://example.org/x?a=1&amp;b=2\">"
                        + "https://example.org/x?a=1&amp;b=2</a></p>\n");
    }

    @Test
    void tildesStrikeOutAlsoWhereOneIsTooMany() {
        assertThat(markdown("~a~ ~~b~~ ~c~~ d~e")).isEqualTo("<p><del>a</del> <del>b</del> <del>c</del>~ d~e</p>\n");
    }

    @Test
    void aFootnoteAndItsReferenceFindEachOther() {
        assertThat(markdown("Text[^1]\n\n[^1]: Note"))
                .contains("href=\"#fn-1\"", "id=\"fnref-1\"", "<section class=\"footnotes\"", "id=\"fn-1\"");
    }

    @Test
    void aHeadingCanBeLinkedTo() {
        assertThat(markdown("## Lightning talks\n\n## 语言")).contains("<h2 id=\"lightning-talks\">", "<h2 id=\"语言\">");
    }

    @Test
    void withoutIdsEverythingElseStays() {
        Content content = new Content(
                Content.MARKDOWN,
                "## A\n\n<p id=\"x\" title=\"2 > 1 id=&quot;y&quot;\">Say <code>&lt;p id=\"z\"></code></p>\n\n"
                        + "B[^1] id=\"q\"\n\n[^1]: Note\n\n- [x] done");
        String html = markup.html(content);
        assertThat(html).contains("<h2 id=\"a\">", "<p id=\"x\"", "id=\"fn-1\"", "id=\"fnref-1\"");
        assertThat(markup.htmlWithoutIds(content))
                .isEqualTo(html.replace(" id=\"a\"", "")
                        .replace(" id=\"x\"", "")
                        .replace(" id=\"fn-1\"", "")
                        .replace(" id=\"fnref-1\"", ""));
    }

    @Test
    void aTaskListShowsBoxesThatNobodyCanTick() {
        assertThat(markdown("- [x] done\n- [ ] open"))
                .contains("<input type=\"checkbox\" disabled=\"\" checked=\"\" /> done")
                .contains("<input type=\"checkbox\" disabled=\"\" /> open");
        assertThat(html("<input type=checkbox><input type=text><input>"))
                .isEqualTo("<input type=\"checkbox\" disabled=\"\" />");
    }

    @Test
    void aCodeBlockKeepsItsLanguageAndNoOtherClass() {
        assertThat(markdown("```python\nx = a < b\n```"))
                .isEqualTo("<pre><code class=\"language-python\">x = a &lt; b\n</code></pre>\n");
        assertThat(html("<p class=\"x\"><code class=\"y\">z</code></p>")).isEqualTo("<p><code>z</code></p>");
    }

    @Test
    void rawHtmlThatTextsAreMadeOfStays() {
        String kept = "<figure><img src=\"/a.png\" alt=\"A\" title=\"T\" width=\"10\" height=\"20\" />"
                + "<figcaption>C</figcaption></figure><details open=\"\"><summary>S</summary><p>x<sup>2</sup>"
                + "<kbd>K</kbd></p></details><dl><dt>a</dt><dd>b</dd></dl>";
        assertThat(html(kept)).isEqualTo(kept);
        assertThat(markdown(kept)).isEqualTo(kept + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kill <PID> now",
                "Map<String, List<T>> and </T>",
                "<PID>",
                "{% block content %} {{ value }} {# note #}",
                "use <script> and <style> here",
                "run <?php echo 1 ?> now"
            })
    void whatOnlyLooksLikeATagIsShownAsText(String text) {
        assertThat(TextOfHtml.of(markdown(text))).isEqualTo(text);
    }

    @Test
    void aProcessingInstructionThatIsAParagraphIsShownAsCode() {
        assertThat(markdown("<?php\necho 1;\n?>")).isEqualTo("<pre>&lt;?php\necho 1;\n?&gt;</pre>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kill <PID> now", "a <T> b", "see <xmp> there", "see <plaintext> there", "I <3 you"})
    void inHtmlTooWhatOnlyLooksLikeATagIsShownAsText(String text) {
        assertThat(TextOfHtml.of(html(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "<o:p>x</o:p>, x",
        "<my-widget a=1>x</my-widget>, x",
        "<font color=red>x</font>, x",
        "<form action=/x><button>x</button></form>, x",
        "<!-- more -->x, x",
        "<object data=//x></object>x, x",
        "<script>alert(1)</script>x, x",
        "<style>p{}</style>x, x"
    })
    void elementsThatDoNotBelongIntoATextGo(String html, String expected) {
        assertThat(html(html)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\" data:text/html,x\">x</a>",
                "<a href=\"vbscript:x\" onclick=\"alert(1)\" style=\"color:red\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt&colon;alert(1))"
            })
    void aLinkThatRunsSomethingIsNoLink(String text) {
        assertThat(markdown(text))
                .doesNotContain("href", "onclick", "style", "alert(1)\"")
                .contains(">x<");
    }

    @Test
    void linksToThisSiteToOthersAndToMailStay() {
        assertThat(markdown("[a](/a) [b](b#c) [d](http://d) [e](//e/f) [g](mailto:g@example.org)"))
                .contains("href=\"/a\"", "href=\"b#c\"", "href=\"http://d\"", "href=\"//e/f\"")
                .contains("href=\"mailto:g@example.org\"")
                .doesNotContain("nofollow");
    }

    @Test
    void aFrameBecomesALinkToWhatItShows() {
        assertThat(markdown("<iframe width=1 src=\"https://example.org/v?a=1&amp;b=2\" allowfullscreen></iframe>"))
                .isEqualTo(
                        "<p><a href=\"https://example.org/v?a=1&amp;b=2\">https://example.org/v?a=1&amp;b=2</a></p>\n");
        assertThat(html("<iframe src='javascript:alert(1)'></iframe>")).doesNotContain("href", "iframe");
        assertThat(html("<iframe data-src=x></iframe>y")).isEqualTo("y");
    }

    @Test
    void anImageMayBringItsBytesButOnlyAPicturesOnes() {
        assertThat(html("<img src=\"data:image/png;base64,AAAA\" alt=\"\">"))
                .contains("src=\"data:image/png;base64,AAAA\"");
        assertThat(html("<img src=\"data:image/svg+xml;base64,AAAA\" alt=\"\"><img src=\"data:text/html,x\" alt=\"\">"))
                .doesNotContain("src");
    }

    @Test
    void anImageCannotRunAnything() {
        assertThat(html("<img src=x onerror=alert(1)>")).isEqualTo("<img src=\"x\" />");
    }

    @Test
    void plainTextIsEscapedAndKeepsItsLines() {
        assertThat(markup.html(new Content(Content.TEXT, "a <b>\nc & d\n\ne")))
                .isEqualTo("<p>a &lt;b&gt;<br />c &amp; d</p><p>e</p>");
    }

    @Test
    void aFormatThatNobodyKnowsIsShownAsPlainText() {
        assertThat(markup.html(new Content("asciidoc", "= <T>"))).isEqualTo("<p>= &lt;T&gt;</p>");
    }

    @Test
    void controlCharactersDoNotComeOut() {
        String text = "a\u0000b\u0008c\u001bd\ud800e\ufffff";
        for (String format : new String[] {Content.MARKDOWN, Content.HTML, Content.TEXT}) {
            assertThat(markup.html(new Content(format, text)))
                    .doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800\\uffff]")
                    .contains("b", "c", "d");
        }
    }

    @Test
    void emptyTextsGiveNothing() {
        assertThat(markdown("")).isEmpty();
        assertThat(html("")).isEmpty();
        assertThat(TextOfHtml.of(markup.html(new Content(Content.TEXT, " \n "))))
                .isEmpty();
    }

    @Test
    void theSameContentIsRenderedOnce() {
        assertThat(markdown("same *text*")).isSameAs(markdown(new String("same *text*")));
    }

    @Test
    void aTitleThatTheTextRepeatsStandsOnce() {
        Content content = new Content(Content.MARKDOWN, "# Python  & a *tractor*\n\nText");
        assertThat(markup.htmlBelow("Python & a Tractor", content)).isEqualTo("<p>Text</p>\n");
        assertThat(markup.htmlBelow("Another", content)).isEqualTo(markup.html(content));
        assertThat(markup.htmlBelow("Text", new Content(Content.MARKDOWN, "Text")))
                .isEqualTo("<p>Text</p>\n");
    }

    private String markdown(String source) {
        return markup.html(new Content(Content.MARKDOWN, source));
    }

    private String html(String source) {
        return markup.html(new Content(Content.HTML, source));
    }
}
