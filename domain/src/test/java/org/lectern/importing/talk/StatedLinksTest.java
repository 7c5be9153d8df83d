package org.lectern.importing.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, full titles and speakers that a text names as such. */
class StatedLinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            [See the slides](https://example.org/s.pdf). | slides | https://example.org/s.pdf
            See the [slides](https://example.org/s) online. | slides | https://example.org/s
            `See the slides <https://example.org/s_1>`_ | slides | https://example.org/s_1
            <p>Nice. <a class="x" href="https://example.org/?a=1&amp;b=2">Slides</a></p> | slides | https://example.org/?a=1&b=2
            Slides: https://example.org/s | slides | https://example.org/s
            - **Slides**: <https://example.org/s> | slides | https://example.org/s
            The code for her presentation: https://example.org/ann/tide_tables | repository | https://example.org/ann/tide_tables
            His slides are here: https://example.org/s. | slides | https://example.org/s
            [Video recording](https://example.org/v) | video | https://example.org/v
            The source code is on GitHub: https://example.org/r | repository | https://example.org/r
            """)
    void aLinkIsWhatItsWordsSay(String text, String field, String url) {
        assertThat(TalkLinks.in("First.\n\n" + text).byField()).isEqualTo(Map.of(field, url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See the slides.",
                "He showed the code of others: how it fails, see https://example.org/x for more",
                "Their template tool: https://example.org/tool",
                "A [slideshow of boats](https://example.org/x)",
                "![slides](https://example.org/x.png)",
                "[slides](javascript:alert(1))"
            })
    void otherLinksAreNoSlides(String text) {
        assertThat(TalkLinks.in(text).byField()).isEmpty();
    }

    @Test
    void ofTwoTheFirstIsTakenAndTheOtherDoubted() {
        TalkLinks links = TalkLinks.in("[Slides](https://example.org/1)\n\n[slides](https://example.org/2)");

        assertThat(links.byField()).isEqualTo(Map.of("slides", "https://example.org/1"));
        assertThat(links.doubts())
                .containsExactly(
                        "slides: the text links two, of which the first is taken; the other is https://example.org/2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Full title: the sea & how to get there | the sea & how to get there
            Full title of the talk: tides: tables and tools. | tides: tables and tools
            **Full title:** what now... | what now...
            Full title: are we there? | are we there?
            """)
    void aFullTitleIsReadWithoutTheStopOfItsSentence(String line, String title) {
        assertThat(LabelledLines.fullTitle("Before.\n\n" + line + "\n\nBehind."))
                .contains(title);
    }

    @Test
    void aWrappedFullTitleIsReadWhole() {
        String line = "Full title: nobody thinks about the tide until it is there, with water up";

        assertThat(LabelledLines.fullTitle(line + "\nto the knees.\nThen text."))
                .contains("nobody thinks about the tide until it is there, with water up to the knees");
    }

    @Test
    void severalFullTitlesAreNoTalks() {
        assertThat(LabelledLines.fullTitle("Full title: a\n\nFull title: b")).isEmpty();
    }

    @Test
    void speakersAreThoseWhoAreSaidToBe() {
        assertThat(LabelledLines.speakers("Presented by: Ann Lee and Bo Hof.").names())
                .containsExactly("Ann Lee", "Bo Hof");
        assertThat(LabelledLines.speakers("Speaker: to be announced").isEmpty()).isTrue();
        assertThat(LabelledLines.speakers("Presented by nobody").isEmpty()).isTrue();
    }
}
