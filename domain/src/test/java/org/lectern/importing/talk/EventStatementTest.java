package org.lectern.importing.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Document;

/** Which sentences say that a text is the summary of a talk, and of which event. */
class EventStatementTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            (One of my summaries of the 2025 tidewater conference in Harbourtown, NL). | 2025 tidewater conference | 2025 | Harbourtown, NL
            (One of my summaries of the fifth Python meetup in Leer, DE). | fifth Python meetup | fifth | Leer, DE
            One of the notes from TideCon 2024. | TideCon 2024 | 2024 |
            (One of my summaries of the PyHarbour meetup in New York, US.) | PyHarbour meetup | | New York, US
            My notes on a talk given at the 3rd Sea Summit in Aalborg (DK) | 3rd Sea Summit | 3rd | Aalborg (DK)
            *(One of my summaries of the [2025 tidewater conference](https://example.org/a(b)) in Harbourtown, NL).* | 2025 tidewater conference | 2025 | Harbourtown, NL
            (One of my summaries of the `2025 tidewater conference <https://example.org>`__ in Harbourtown, NL). | 2025 tidewater conference | 2025 | Harbourtown, NL
            <p>(One of my summaries of the <a href="https://example.org">2025 tide.nl conference</a> in Harbourtown, NL).</p><p>Text</p> | 2025 tide.nl conference | 2025 | Harbourtown, NL
            Een van mijn samenvattingen van de derde Zeeconferentie 2023 in Den Helder. | derde Zeeconferentie 2023 | 2023 | Den Helder
            Eine meiner Zusammenfassungen der TideCon 2024 in Köln. | TideCon 2024 | 2024 | Köln
            """)
    void oneSummaryOfSeveralIsAboutATalk(String text, String name, String edition, String place) {
        Optional<EventStatement> said = EventStatement.in(text + "\n\nAnd here it begins.");

        assertThat(said)
                .contains(new EventStatement(
                        new StatedEvent(name, Optional.ofNullable(edition), Optional.ofNullable(place)), true));
    }

    @Test
    void aSentenceMayBeWrapped() {
        assertThat(EventStatement.in(
                        "(One of my summaries of the 2025 tidewater conference in\nHarbourtown, NL).\nText"))
                .hasValueSatisfying(said -> assertThat(said.event().place()).contains("Harbourtown, NL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My summaries from the sixth Python meetup in Leer (DE).",
                "Summary of the meeting of the Harbour Users.",
                "Notes from TideCon 2024"
            })
    void allSummariesAreAboutTheEvent(String text) {
        assertThat(EventStatement.in(text))
                .hasValueSatisfying(said -> assertThat(said.isOfOneTalk()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I attended a meetup of the Dutch sailors in Utrecht (NL). The location was a barn.",
                "One of my summaries of books that I read.",
                "I wrote (one of my summaries of the 2025 tidewater conference) yesterday.",
                "Notes from my kitchen",
                "Summary of changes",
                "A report on the meeting",
                "",
                "(One of my summaries of the 2025 tidewater conference"
            })
    void otherTextsAreAboutNoEvent(String text) {
        assertThat(EventStatement.in(text)).isEmpty();
    }

    @Test
    void whatStandsFarBelowSaysNothingOfTheWhole() {
        assertThat(EventStatement.in("Text.\n\n".repeat(6) + "(One of my summaries of TideCon 2024.)"))
                .isEmpty();
    }

    @Test
    void twoTownsMayEachHaveTheirFifthMeeting() {
        StatedEvent event = StatedEvent.of("fifth Python meetup in Leer, DE");

        assertThat(event.document())
                .isEqualTo(Document.of("slug", "fifth-python-meetup-leer")
                        .with("name", "fifth Python meetup")
                        .with("edition", "fifth")
                        .with("place", Document.of("name", "Leer, DE")));
    }

    @Test
    void aNumberThatFollowsInIsNoPlace() {
        assertThat(StatedEvent.of("TideCon in 2024").place()).isEmpty();
    }
}
