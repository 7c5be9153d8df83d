package org.lectern.importing.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the title of a post about a talk is taken apart. */
class TalkTitleTest {
    private static final StatedEvent TIDEWATER = StatedEvent.of("2025 tidewater conference in Harbourtown, NL");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Tidewater: the sea, a lake - Ann Lee | 'Tidewater: ' | the sea, a lake | Ann Lee
            Tidewater keynote: the sea: a lake? - Bo von Hof | 'Tidewater keynote: ' | the sea: a lake? | Bo von Hof
            Tidewater: boats - Ann Lee, Bo Hof & Cy A. de Wit | 'Tidewater: ' | boats | Ann Lee;Bo Hof;Cy A. de Wit
            Tidewater: boats – Jānis Bērziņš and 李 小龙 | 'Tidewater: ' | boats | Jānis Bērziņš;李 小龙
            Tidewater: boats | 'Tidewater: ' | boats |
            Tidewater: boats - the great face-off | 'Tidewater: ' | boats - the great face-off |
            Boats: a history - Ann Lee | '' | Boats: a history | Ann Lee
            Boats - 3 of them | '' | Boats - 3 of them |
            Tidewater: | '' | Tidewater: |
            """)
    void prefixAndSpeakersAreNoPartOfTheTalksTitle(String text, String prefix, String title, String speakers) {
        TalkTitle read = TalkTitle.of(text, TIDEWATER);

        assertThat(read.prefix()).isEqualTo(prefix);
        assertThat(read.title()).isEqualTo(title);
        assertThat(read.speakers().names()).isEqualTo(speakers == null ? List.of() : List.of(speakers.split(";")));
        assertThat(read.doubts()).isEmpty();
        assertThat(read.joined()).isEqualTo(text);
    }

    @Test
    void ofSeveralDashesTheLastOneIsBeforeTheSpeakersWhichIsDoubted() {
        TalkTitle read = TalkTitle.of("Tidewater: tar vs. rope - the face-off - Ann Lee", TIDEWATER);

        assertThat(read.title()).isEqualTo("tar vs. rope - the face-off");
        assertThat(read.speakers().names()).containsExactly("Ann Lee");
        assertThat(read.doubts()).hasSize(1);
    }

    @Test
    void aFirstNameStaysOneAndIsDoubted() {
        TalkTitle read = TalkTitle.of("Tidewater: rope - Ann", TIDEWATER);

        assertThat(read.speakers().names()).containsExactly("Ann");
        assertThat(read.doubts()).containsExactly("'Ann' is one word: a name, or the end of the talk's title");
    }

    @Test
    void aPrefixThatIsHalfOfTheEventsNameStaysInTheTitleAndIsDoubted() {
        TalkTitle read = TalkTitle.of("Python: the good parts - Ann Lee", StatedEvent.of("Python Leer meetup"));

        assertThat(read.prefix()).isEmpty();
        assertThat(read.title()).isEqualTo("Python: the good parts");
        assertThat(read.doubts()).hasSize(1);
    }

    @Test
    void thePlaceMayStandInThePrefix() {
        TalkTitle read = TalkTitle.of(
                "Leer python meetup: the good parts - Ann Lee", StatedEvent.of("fifth Python meetup in Leer, DE"));

        assertThat(read.prefix()).isEqualTo("Leer python meetup: ");
    }

    @Property
    void thePartsJoinedGiveTheTitleAgain(@ForAll("titles") String title) {
        assertThat(TalkTitle.of(title, TIDEWATER).joined()).isEqualTo(title);
    }

    @Provide
    Arbitrary<String> titles() {
        Arbitrary<String> piece = Arbitraries.of(
                "Tidewater",
                ": ",
                " - ",
                " – ",
                "-",
                "Ann Lee",
                "van",
                "the",
                ", ",
                " and ",
                " & ",
                " ",
                "O’Hara",
                "A.",
                ":",
                "x",
                "\t");
        return Arbitraries.oneOf(
                piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces)),
                Arbitraries.strings().ofMaxLength(40));
    }
}
