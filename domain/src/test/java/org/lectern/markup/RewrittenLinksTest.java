package org.lectern.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.post.Content;

class RewrittenLinksTest {
    private static final UnaryOperator<String> NEW = address -> address.equals("/old") ? "/new/" : address;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a](/old) | [a](/new/)",
                "[/old](</old> '/old') | [/old](</new/> '/old')",
                "[a *b* `c`]( /old ) | [a *b* `c`]( /new/ )",
                "![](/old) | ![](/new/)",
                "[![x](/old)](/old) | [![x](/new/)](/new/)",
                "[a]: /old | [a]: /new/",
                "`[a](/old)` | `[a](/old)`",
                "> [a](/old) | > [a](/new/)",
                "\\[a](/old) | \\[a](/old)",
                "<a href='/old'>/old</a> | <a href='/new/'>/old</a>",
                "/old | /old",
                "[a](/older) | [a](/older)"
            })
    void onlyAddressesOfLinksChangeInMarkdown(String text, String rewritten) {
        assertThat(RewrittenLinks.in(new Content(Content.MARKDOWN, text), NEW).source())
                .isEqualTo(rewritten);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>/old <a href=/old>x</a> | <p>/old <a href=/new/>x</a>",
                "<IMG SRC = \"/old\" srcset=\"/old 1x, /other 2x\"> | <IMG SRC = \"/new/\" srcset=\"/new/ 1x, /other 2x\">",
                "<pre>&lt;a href=\"/old\"&gt;</pre> | <pre>&lt;a href=\"/old\"&gt;</pre>",
                "<!-- <a href=\"/old\"> --> | <!-- <a href=\"/old\"> -->",
                "<a data-href=\"/old\"> | <a data-href=\"/old\">"
            })
    void onlyAddressesOfLinksChangeInHtml(String text, String rewritten) {
        assertThat(RewrittenLinks.in(new Content(Content.HTML, text), NEW).source())
                .isEqualTo(rewritten);
    }

    @Property(tries = 300)
    void whatIsNotRewrittenStaysAsItWas(@ForAll("texts") String text) {
        assertThat(RewrittenLinks.in(new Content(Content.MARKDOWN, text), UnaryOperator.identity())
                        .source())
                .isEqualTo(text);
        assertThat(RewrittenLinks.in(new Content(Content.HTML, text), UnaryOperator.identity())
                        .source())
                .isEqualTo(text);
        // Whatever changes is an address: without the old ones and the new ones the texts are the same.
        assertThat(RewrittenLinks.in(new Content(Content.MARKDOWN, text), NEW)
                        .source()
                        .replace("/new/", "")
                        .replace("/old", ""))
                .isEqualTo(text.replace("/old", ""));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "[",
                        "]",
                        "(",
                        ")",
                        "](",
                        "]: ",
                        "<",
                        ">",
                        "/old",
                        "!",
                        "`",
                        "*",
                        "\n",
                        "\r\n",
                        "> ",
                        "- ",
                        "    ",
                        " ",
                        "a",
                        "\\",
                        "\"",
                        "'",
                        "<a href=",
                        "<img src=\"",
                        "</a>",
                        "&amp;",
                        "|",
                        "[^1]",
                        "🎉",
                        "\u0000",
                        "\t")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }
}
