package org.lectern.importing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.Unreadable;
import org.lectern.post.PostFields;

/** Notes of many talks in one text. */
class NotesOfTalksTest {
    static final String QUOTED =
            """
            # Hayconf 2031

            <https://hayconf.example>

            ## Stacking, in My Barn?!

            Ann Lee

            <https://pretalx.com/hayconf-2031/talk/ABC123/>

            > It is likelier than you think.

            > A second quote.

            Two ways of stacking.

            ### Motivation

            Learn from mistakes.

            ### What is a Stack

            A heap.

            ---

            ## The (Pitchforks) You Can (Make): By Doctor Hay

            Bo de Vries and Cy O'Day

            >Quoted without a blank.

            @bodevries

            ---

            ## Day 2

            ## Lightning Talks

            ### Mapping the field

            Dora Bø (dude we had lunch with)

            <https://maps.example/field>

            ### Doing it again and again

            @evaexample

            ### HayPress

            quick demo

            ## Baling with Rust

            Finn Ek, Gro, Hal Ito, Ida Juul

            > Why bale.

            Slides: <https://slides.example/baling>

            Bale counts.

            ## Containers: better hay

            Jo Kim

            > No line stands before this one.

            <https://example.com/kim>
            """;

    private final FoundPost notes = read(QUOTED);

    private static FoundPost read(String text) {
        try {
            return NotesForTests.read("notes.md", text);
        } catch (Unreadable reason) {
            throw new AssertionError(reason);
        }
    }

    private FoundPost part(int number) {
        return notes.parts().get(number);
    }

    @Test
    void eachTalkIsAPartAndTheWholeIsNotes() {
        assertThat(notes.fields().text(PostFields.KIND)).contains("notes");
        assertThat(notes.title()).contains("Hayconf 2031");
        assertThat(notes.parts())
                .extracting(part -> part.title().orElseThrow())
                .containsExactly(
                        "Stacking, in My Barn?!",
                        "The (Pitchforks) You Can (Make): By Doctor Hay",
                        "Mapping the field",
                        "Doing it again and again",
                        "HayPress",
                        "Baling with Rust",
                        "Containers: better hay");
        assertThat(notes.parts())
                .allMatch(part -> part.fields().text(PostFields.KIND).equals(Optional.of("talk")));
        assertThat(notes.parts()).allMatch(part -> NotesForTests.event(part).equals(Optional.of("Hayconf 2031")));
    }

    @Test
    void theTextIsTheSameAgain() {
        assertThat(NotesForTests.joined(notes)).isEqualTo(QUOTED);
    }

    @Test
    void whoSpokeStandsBelowTheHeading() {
        assertThat(NotesForTests.speakers(part(0))).containsExactly("Ann Lee");
        assertThat(NotesForTests.speakers(part(1))).containsExactly("Bo de Vries", "Cy O'Day");
        assertThat(NotesForTests.speakers(part(2))).containsExactly("Dora Bø");
        assertThat(NotesForTests.speakers(part(5))).containsExactly("Finn Ek", "Gro", "Hal Ito", "Ida Juul");
    }

    @Test
    void aHandleIsNoNameAndStaysInTheText() {
        assertThat(NotesForTests.speakers(part(3))).isEmpty();
        assertThat(source(part(3))).startsWith("@evaexample");
        assertThat(source(part(1))).isEqualTo("@bodevries");
    }

    static String source(FoundPost post) {
        return post.fields()
                .document(PostFields.CONTENT)
                .flatMap(each -> each.text("source"))
                .orElseThrow();
    }

    @Test
    void whatIsQuotedBeforeTheNotesIsTheAbstract() {
        assertThat(NotesForTests.ofTalk(part(0), "abstract"))
                .contains("It is likelier than you think.\n\nA second quote.");
        assertThat(NotesForTests.ofTalk(part(1), "abstract")).contains("Quoted without a blank.");
        assertThat(NotesForTests.ofTalk(part(2), "abstract")).isEmpty();
        assertThat(source(part(0)))
                .doesNotContain("likelier")
                .contains("Two ways")
                .contains("### Motivation");
    }

    @Test
    void linksAreNamedOnlyWhereTheTextNamesThem() {
        assertThat(part(0).fields().texts(PostFields.LINKS))
                .containsExactly("https://pretalx.com/hayconf-2031/talk/ABC123/");
        assertThat(NotesForTests.ofTalk(part(5), "slides")).contains("https://slides.example/baling");
        assertThat(part(5).fields().texts(PostFields.LINKS)).isEmpty();
        assertThat(NotesForTests.ofTalk(part(6), "slides")).isEmpty();
        assertThat(part(6).fields().texts(PostFields.LINKS)).containsExactly("https://example.com/kim");
    }

    @Test
    void sectionsAreThoseOfTheHeadings() {
        assertThat(notes.parts())
                .extracting(part -> NotesForTests.section(part).orElse("-"))
                .containsExactly("-", "-", "Lightning Talks", "Lightning Talks", "Lightning Talks", "Day 2", "Day 2");
    }

    @Test
    void aPartKnowsItsLinesOfTheFile() {
        assertThat(new String(part(1).from().original().bytes(), StandardCharsets.UTF_8))
                .startsWith("---\n\n## The (Pitchforks)")
                .endsWith("@bodevries\n\n");
        assertThat(QUOTED.lines().toList().get(part(1).from().original().firstLine() - 1))
                .isEqualTo("---");
    }

    @Test
    void aYearAloneIsNoDate() {
        assertThat(notes.fields().value(PostFields.PUBLISHED)).isEmpty();
        assertThat(notes.warnings()).containsExactly("notes.md: has no date");
        assertThat(part(0).warnings()).isEmpty();
    }
}
