package org.lectern.importing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.Recognition;

/** Whatever is read as notes with talks: whole and parts are the text again. */
class AnyNotesTest {
    private static final List<String> LINES = List.of(
            "# Hayconf 2031",
            "## Talk by Ann Lee",
            "## Talk by Bo Day and Cy Ek",
            "### Short one",
            "## Other",
            "## Day 2",
            "## Lightning talks",
            "## Miscellaneous",
            "### Idea:",
            "#",
            "---",
            "===",
            "Ann Lee",
            "**Bo Day**",
            "Presented by Ann Lee (Acme)",
            "> quoted",
            ">",
            "   > deeper",
            "```",
            "    code",
            "* item",
            "<https://slides.example/1>",
            "@handle",
            "\u200Fמילים\u200E",
            "\ttab",
            "é \uD83D\uDE00",
            "\u2028",
            "",
            "",
            "");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> ends = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just("\n")),
                Tuple.of(3, Arbitraries.just("\r\n")),
                Tuple.of(1, Arbitraries.of("\r", " \n", "\n\n", "")));
        Arbitrary<String> line =
                Combinators.combine(Arbitraries.of(LINES), ends).as(String::concat);
        return line.list().ofMaxSize(40).map(lines -> String.join("", lines));
    }

    @Property(tries = 400)
    void theTextComesBack(@ForAll("texts") String text) throws Unreadable {
        String all = "## First by Ann Lee\n\n" + text + "\n\n## Last by Bo Day\nx";
        NotesForTests files = new NotesForTests().with("hayconf-2031/day1.md", all);

        boolean isNotes = files.recognised("hayconf-2031/day1.md") == Recognition.CERTAIN;
        Statistics.collect(isNotes);
        if (isNotes) {
            FoundPost notes = files.read("hayconf-2031/day1.md");
            assertThat(NotesForTests.joined(notes)).isEqualTo(all);
        }
    }
}
