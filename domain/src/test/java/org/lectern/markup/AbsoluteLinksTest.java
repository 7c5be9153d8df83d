package org.lectern.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.post.Content;

class AbsoluteLinksTest {
    private static final String BASE = "https://example.org/2025/05/16/tractor";

    @ParameterizedTest
    @CsvSource({
        "/a, https://example.org/a",
        "b.png, https://example.org/2025/05/16/b.png",
        "../x?a=1&amp;b=2, https://example.org/2025/05/x?a=1&amp;b=2",
        "#fn-1, https://example.org/2025/05/16/tractor#fn-1",
        "//other.org/c, https://other.org/c",
        "http://other.org/d, http://other.org/d",
        "mailto:a@example.org, mailto:a@example.org"
    })
    void linksBecomeAbsolute(String link, String expected) {
        assertThat(AbsoluteLinks.in("<a href=\"" + link + "\">x</a>", BASE))
                .isEqualTo("<a href=\"" + expected + "\">x</a>");
    }

    @Test
    void imagesTooAndTheTextAroundThemStaysAsItIs() {
        String html = new Markup().html(new Content(Content.MARKDOWN, "![a](b.png) ` src=\"c\"` $1"));
        assertThat(AbsoluteLinks.in(html, BASE))
                .contains("src=\"https://example.org/2025/05/16/b.png\"")
                .contains("src=&#34;c&#34;", "$1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b{c}|https://example.org/2025/05/16/a%20b%7Bc%7D",
                "/100%|https://example.org/100%25",
                "/a%20b|https://example.org/a%20b",
                "/日本|https://example.org/日本",
                "?page=2|https://example.org/2025/05/16/tractor?page=2",
                "../../../../../x|https://example.org/x",
                "''|https://example.org/2025/05/16/tractor"
            })
    void whatPeopleWriteIsMadeAnAddress(String link, String expected) {
        assertThat(AbsoluteLinks.in("<a href=\"" + link + "\">x</a>", BASE))
                .isEqualTo("<a href=\"" + expected + "\">x</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.png|https://example.org/2025/05/16/a.png",
                "a.png 1x, /b,c.png 2x|https://example.org/2025/05/16/a.png 1x, https://example.org/b,c.png 2x",
                "a.png,b.png 2x|https://example.org/2025/05/16/a.png,b.png 2x",
                "a.png, https://other.org/b.png 300w|https://example.org/2025/05/16/a.png, https://other.org/b.png 300w"
            })
    void eachOfSeveralImagesIsMadeAbsolute(String set, String expected) {
        assertThat(AbsoluteLinks.in("<source srcset=\"" + set + "\">", BASE))
                .isEqualTo("<source srcset=\"" + expected + "\">");
    }

    @Test
    void aSetOfNothingButCommasTakesNoTime() {
        String commas = ",".repeat(500_000);
        assertThat(AbsoluteLinks.in("<source srcset=\"" + commas + "\">", BASE)).contains(commas);
    }

    @Test
    void whatIsNoAddressStays() {
        String html = "<a href=\"http://:x:y\">x</a>";
        assertThat(AbsoluteLinks.in(html, BASE)).isEqualTo(html);
    }
}
