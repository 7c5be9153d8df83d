package org.lectern.importing.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.importing.field.Doubt;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.Unreadable;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.part.OneText;

/** Reports of events that came as plain text. */
class DumpNotesTest {
    private static final String REPORT =
            """
            Harbour Users meeting, 24 March 2010

            published Mar 25, 2010, last modified Mar 29, 2010

            Summary of the meeting of the Harbour Users.

            The location is the Boat House, Leer.

            Idea: we could build a boat.

            Ann Lee: ropes & _knots_

            She ties them.

            Remark from the crowd: never untie a rope that others need

            Bo van der Hof

            He talked, too.

            Cy Ro, Di Fa: boats, and how they leak

            They leak slowly.

            Update: they sank:

            See somebody else's log for another summary.
            """;

    @Test
    void namesWithTitlesAreHeadingsOfTalks() throws Unreadable {
        FoundPost whole = ReadingDumps.one(REPORT);

        assertThat(whole.fields().text("kind")).contains("notes");
        assertThat(whole.fields().document("content").flatMap(content -> content.text("source")))
                .contains("Summary of the meeting of the Harbour Users.\n\nThe location is the Boat House, Leer.\n\n"
                        + "Idea: we could build a boat.\n\n");
        assertThat(whole.parts())
                .extracting(part -> part.fields().document("talk").orElseThrow())
                .containsExactly(
                        Document.of("title", "ropes & _knots_").with("speakers", speakers("ann-lee", "Ann Lee")),
                        Document.of("speakers", speakers("bo-van-der-hof", "Bo van der Hof")),
                        Document.of("title", "boats, and how they leak")
                                .with("speakers", speakers("cy-ro", "Cy Ro", "di-fa", "Di Fa")));
        assertThat(whole.parts()).allSatisfy(part -> {
            assertThat(part.fields().document("event")).isEqualTo(whole.fields().document("event"));
            assertThat(part.fields().value("published"))
                    .isEqualTo(whole.fields().value("published"));
        });
    }

    @Test
    void aNameAloneIsATalkWithoutATitleAndDoubted() throws Unreadable {
        FoundPost part = ReadingDumps.one(REPORT).parts().get(1);

        assertThat(part.title()).isEmpty();
        assertThat(part.from().doubts()).extracting(Doubt::field).containsExactly("talk");
    }

    @Test
    void eachTalkHasItsOwnLines() throws Unreadable {
        FoundPost part = ReadingDumps.one(REPORT).parts().get(0);

        assertThat(new String(part.from().original().bytes()))
                .startsWith("Ann Lee: ropes")
                .endsWith("others need\n");
        assertThat(part.from().original().firstLine()).isEqualTo(11);
    }

    @Test
    void thePartsJoinedAreTheTextOfTheWhole() throws Unreadable {
        FoundPost whole = ReadingDumps.one(REPORT);

        List<Post> parts = whole.parts().stream().map(DumpNotesTest::post).toList();
        assertThat(OneText.of(post(whole), parts))
                .isEqualTo(
                        """
                        Summary of the meeting of the Harbour Users.

                        The location is the Boat House, Leer.

                        Idea: we could build a boat.

                        ## Ann Lee: ropes & \\_knots\\_

                        She ties them.

                        Remark from the crowd: never untie a rope that others need

                        ## Bo van der Hof

                        He talked, too.

                        ## Cy Ro, Di Fa: boats, and how they leak

                        They leak slowly.

                        Update: they sank:

                        See somebody else's log for another summary.
                        """);
    }

    @Test
    void oneHeadingOfATalkMakesNoNotes() throws Unreadable {
        FoundPost post = ReadingDumps.one(REPORT.replace("Cy Ro, Di Fa: boats, and how they leak\n\n", ""));

        assertThat(post.parts()).isEmpty();
    }

    private static Post post(FoundPost found) {
        return new Post(PostId.of("p"), 1, found.fields());
    }

    private static List<Document> speakers(String... slugsAndNames) {
        Document first = Document.of("slug", slugsAndNames[0]).with("name", slugsAndNames[1]);
        return slugsAndNames.length == 2
                ? List.of(first)
                : List.of(first, Document.of("slug", slugsAndNames[2]).with("name", slugsAndNames[3]));
    }
}
