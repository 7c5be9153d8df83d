package org.lectern.importing.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which photos a text explains, and how. */
class PhotoExplanationTest {
    private static final String URL = "https://example.org/a-1.jpeg";

    @ParameterizedTest
    @ValueSource(
            strings = {
                URL + "\n\nPhoto explanation: a harbour (DE)",
                "![](" + URL + ")\n\n*Photo explanation: a harbour (DE)*",
                "[![](" + URL + " \"x\")](https://example.org)\nPhoto explanation: a harbour (DE)",
                ".. image:: " + URL + "\n   :width: 3\n\nPhoto explanation: a harbour (DE)",
                "<p><img class=\"x\" src=\"" + URL + "\" alt=\"\"></p>\n<p>Photo explanation: a harbour (DE)</p>",
                URL + "\n\nPhoto explanation: a harbour\n(DE)"
            })
    void theExplanationIsTheCaptionAndNeverTheAltText(String text) {
        assertThat(PhotoExplanation.in("Text: one.\n\n" + text + "\n\nMore."))
                .containsExactly(new PhotoExplanation(URL, Optional.empty(), "a harbour (DE)"));
    }

    @Test
    void anAltTextOfTheSourceIsKept() {
        assertThat(PhotoExplanation.in("![boats](" + URL + ")\n\nPhoto explanation: a harbour"))
                .containsExactly(new PhotoExplanation(URL, Optional.of("boats"), "a harbour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text.\n\nPhoto explanation: a harbour",
                URL + "\n\nUnrelated photo from our holiday: a harbour",
                URL + "\n\nText.\n\nPhoto explanation: a harbour",
                "https://example.org/page\n\nPhoto explanation: a harbour",
                "![x](javascript:alert(1))\n\nPhoto explanation: a harbour"
            })
    void noImageIsInvented(String text) {
        assertThat(PhotoExplanation.in(text)).isEmpty();
    }
}
