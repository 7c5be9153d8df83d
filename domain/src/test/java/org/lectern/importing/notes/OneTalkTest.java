package org.lectern.importing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.Recognition;
import org.lectern.post.PostFields;

/** Folders of notes with a file for each talk, as several people keep them. */
class OneTalkTest {
    private static final String DIRECTED =
            """
                # Tidying a barn

                @Metadata {
                    @TitleHeading("Talk")
                }

                Ann Lee

                ## Abstract

                Why tidy.

                Two paragraphs.

                ## Key Takeaways

                > A quote.

                ## Links

                - [Tool](https://tool.example)
                """;

    private static Optional<String> kind(FoundPost post) {
        return post.fields().text(PostFields.KIND);
    }

    @Test
    void aQuotedTitleAndASpeakerBesideAReadmeThatNamesTheEvent() throws Unreadable {
        NotesForTests files = new NotesForTests()
                .with(
                        "2031/hay/README.md",
                        """
                        # HayGotham 2031 talk links and notes

                        ## "Stacks" by Ann M. Lee

                        * [Abstract](https://hay.example/talks/stacks/)
                        * [Slides](https://slides.example/stacks)
                        * [Notes](./stacks.md)

                        ## "Bales" by Bo Ek and Cy Day

                        * [Notes](./bales.md)
                        """)
                .with("2031/hay/stacks.md", "# \"Stacks\" by Ann M. Lee\n\nHigh.\n\n## Deep ones\n\nLow.\n")
                .with("2031/hay/bales.md", "## \"Bales\" by [Bo Ek](https://bo.example), Acme\n\nRound.\n");

        FoundPost stacks = files.read("2031/hay/stacks.md");
        FoundPost readme = files.read("2031/hay/README.md");
        FoundPost bales = files.read("2031/hay/bales.md");

        assertThat(kind(stacks)).contains("talk");
        assertThat(stacks.title()).contains("Stacks");
        assertThat(NotesForTests.speakers(stacks)).containsExactly("Ann M. Lee");
        assertThat(NotesForTests.event(stacks)).contains("HayGotham 2031");
        assertThat(NotesForTests.ofTalk(stacks, "slides")).contains("https://slides.example/stacks");
        assertThat(stacks.fields().texts(PostFields.LINKS)).containsExactly("https://hay.example/talks/stacks/");
        assertThat(stacks.from().doubts()).isEmpty();
        assertThat(NotesForTests.speakers(bales)).containsExactly("Bo Ek");
        assertThat(kind(readme)).contains("notes");
        assertThat(readme.parts()).isEmpty();
        assertThat(readme.from().doubts()).isEmpty();
    }

    @Test
    void aSpeakerInAHeadingRightBelowTheTitle() throws Unreadable {
        NotesForTests files = new NotesForTests()
                .with("2031/hay/README.md", "# haycon-2031\nNotes from HayCon US 2031\n")
                .with("2031/hay/a.md", "# A deep dive\n## Ann Lee, Core Developer, Acme\n\n### Ideas\n\n* x\n")
                .with("2031/hay/b.md", "# B\n## @bo\n\n### Ideas\n\n* x\n")
                .with("2031/hay/c.md", "# C\n## \n\n### Ideas\n\n* x\n");

        FoundPost a = files.read("2031/hay/a.md");
        FoundPost b = files.read("2031/hay/b.md");

        assertThat(NotesForTests.speakers(a)).containsExactly("Ann Lee");
        assertThat(NotesForTests.event(a)).contains("HayCon US 2031");
        assertThat(kind(b)).contains("talk");
        assertThat(NotesForTests.speakers(b)).isEmpty();
        assertThat(NotesForTests.doubts(b)).containsExactly("talk.speakers");
        assertThat(kind(files.read("2031/hay/c.md"))).contains("talk");
    }

    @Test
    void aLinkedTitlePresentersAndADayInTheFolder() throws Unreadable {
        NotesForTests files = new NotesForTests()
                .with(
                        "2031/03_hay-con/2031_03_16/stacks.md",
                        "# [Stacks](https://hay.example/sessions/stacks/)\n\nslides: https://slides.example/1.\n\nPresented by: Ann Lee, Bo Ek, and Cy de Jong\n\n* x\n")
                .with(
                        "2031/03_hay-con/2031_03_16/panel.md",
                        "[Panel](https://hay.example/sessions/panel/)\n\nA sentence.\n\nPanelists:\n* Ann Lee\n* Bo Ek\n\n* What?\n")
                .with("2031/03_hay-con/2031_03_16/google.md", "# Hay at Acme (Ann Lee)\n\n* x\n")
                .with("2031/03_hay-con/2031_03_16/05_talk.md", "## Brick: how barns change\n");

        FoundPost stacks = files.read("2031/03_hay-con/2031_03_16/stacks.md");
        FoundPost panel = files.read("2031/03_hay-con/2031_03_16/panel.md");
        FoundPost google = files.read("2031/03_hay-con/2031_03_16/google.md");
        FoundPost talk = files.read("2031/03_hay-con/2031_03_16/05_talk.md");

        assertThat(stacks.title()).contains("Stacks");
        assertThat(NotesForTests.speakers(stacks)).containsExactly("Ann Lee", "Bo Ek", "Cy de Jong");
        assertThat(NotesForTests.ofTalk(stacks, "slides")).contains("https://slides.example/1");
        assertThat(stacks.fields().instant(PostFields.PUBLISHED)).hasToString("Optional[2031-03-15T23:00:00Z]");
        assertThat(stacks.from().ways()).containsEntry("published", "derived").containsEntry("event", "derived");
        assertThat(NotesForTests.event(stacks)).contains("hay-con 2031");
        assertThat(NotesForTests.doubts(stacks)).containsExactly("event");
        assertThat(panel.title()).contains("Panel");
        assertThat(NotesForTests.speakers(panel)).containsExactly("Ann Lee", "Bo Ek");
        assertThat(google.title()).contains("Hay at Acme");
        assertThat(NotesForTests.speakers(google)).containsExactly("Ann Lee");
        assertThat(NotesForTests.doubts(google)).containsExactly("event", "talk.speakers");
        assertThat(kind(talk)).contains("talk");
        assertThat(talk.slug().orElseThrow().text()).isEqualTo("brick-how-barns-change");
        assertThat(NotesForTests.doubts(talk)).containsExactly("event", "kind");
    }

    @Test
    void directivesOfADocumentationCompiler() throws Unreadable {
        NotesForTests files = new NotesForTests()
                .with("Notes.docc/2031-Hay/2031 Hay Conference.md", "# 2031 Hay Conference\n\nFebruary 10, Oulu\n")
                .with("Notes.docc/2031-Hay/Tidying.md", DIRECTED);

        FoundPost talk = files.read("Notes.docc/2031-Hay/Tidying.md");

        assertThat(talk.title()).contains("Tidying a barn");
        assertThat(NotesForTests.speakers(talk)).containsExactly("Ann Lee");
        assertThat(NotesForTests.ofTalk(talk, "abstract")).contains("Why tidy.\n\nTwo paragraphs.");
        assertThat(NotesForTests.event(talk)).contains("2031 Hay Conference");
        assertThat(talk.fields().document(PostFields.ATTRIBUTES).orElseThrow().text("metadata"))
                .contains("@TitleHeading(\"Talk\")");
        assertThat(talk.fields()
                        .document(PostFields.CONTENT)
                        .orElseThrow()
                        .text("source")
                        .orElseThrow())
                .doesNotContain("@Metadata")
                .contains("## Abstract");
        assertThat(kind(files.read("Notes.docc/2031-Hay/2031 Hay Conference.md")))
                .contains("notes");
    }

    @Test
    void listsThatBeginWithWhoSpeaks() throws Unreadable {
        NotesForTests files = new NotesForTests()
                .with("HayCon-2031/a.md", "* Presentor: Ann Lee\n* Started in 2010\n")
                .with("HayCon-2031/b.md", "# B\n\n* who\n  * Bo Ek, s/w eng, Acme\n  * Cy Day\n* More\n")
                .with(
                        "HayCon-2031/c.md",
                        "# C\n\n# Details:\n* http://hay.example/schedule/detail/7\n* Ann Lee (Acme)\n* 11am Wednesday, 05/18/2031\n\n# Notes:\n* x\n")
                .with("HayCon-2031/d.md", "* Ann Lee - Sr Evangelist, Acme\n* Before that\n")
                .with("HayCon-2031/e.md", "* Container Persistence\n  * Can use stores\n")
                .with("HayCon-2031/f.md", "# Stacks - Ann Lee, ACME @annlee\n\n* x\n")
                .with("HayCon-2031/README.md", "See my weblog.\n");

        assertThat(NotesForTests.speakers(files.read("HayCon-2031/a.md"))).containsExactly("Ann Lee");
        assertThat(files.read("HayCon-2031/a.md").title()).isEmpty();
        assertThat(NotesForTests.speakers(files.read("HayCon-2031/b.md"))).containsExactly("Bo Ek", "Cy Day");
        FoundPost c = files.read("HayCon-2031/c.md");
        assertThat(NotesForTests.speakers(c)).containsExactly("Ann Lee");
        assertThat(c.fields().instant(PostFields.PUBLISHED)).hasToString("Optional[2031-05-17T22:00:00Z]");
        assertThat(c.from().ways()).containsEntry("published", "read");
        assertThat(NotesForTests.doubts(files.read("HayCon-2031/d.md"))).containsExactly("event", "talk.speakers");
        FoundPost e = files.read("HayCon-2031/e.md");
        assertThat(kind(e)).contains("notes");
        assertThat(NotesForTests.doubts(e)).containsExactly("event", "kind");
        assertThat(NotesForTests.event(e)).contains("HayCon 2031");
        assertThat(NotesForTests.speakers(files.read("HayCon-2031/f.md"))).containsExactly("Ann Lee");
        assertThat(files.read("HayCon-2031/f.md").title()).contains("Stacks");
        assertThat(kind(files.read("HayCon-2031/README.md"))).contains("notes");
    }

    @Test
    void whatACollectionSaysAboutItselfIsAPage() throws Unreadable {
        assertThat(kind(NotesForTests.read("README.md", "# Conference-Notes\nNotes from what I attended\n")))
                .contains("page");
    }

    @Test
    void withoutAnEventAroundItATextStaysOrdinary() throws Unreadable {
        NotesForTests files = new NotesForTests()
                .with("posts/2031/a.md", "# \"Dune\" by Ann Lee\n\nA book.\n")
                .with("posts/2031/b.md", "# Why I left\n## The end\n\nx\n")
                .with("README.md", "# My weblog\n\nHow to build it.\n")
                .with("posts/c.md", "# Talk to me\n\nAnn Lee\n\nx\n");

        for (String path : new String[] {"posts/2031/a.md", "posts/2031/b.md", "README.md", "posts/c.md"}) {
            assertThat(files.recognised(path)).as(path).isEqualTo(Recognition.NONE);
        }
    }
}
