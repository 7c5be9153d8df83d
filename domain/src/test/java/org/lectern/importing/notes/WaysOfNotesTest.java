package org.lectern.importing.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.Recognition;
import org.lectern.post.PostFields;

/** How several people write down who speaks, and what is no notes of talks. */
class WaysOfNotesTest {
    private static final String ACCESS =
            """
                # Access Hay 2031

                ### Keynote Speaker

                #### Ann Lee

                * one

                #### We built a barn. Was this a mistake?

                **Bo Day**
                **Cy Ek*

                * two

                #### Doors 9:15am to 9:45am

                * three
                """;

    @Test
    void speakersMayStandInTheHeading() throws Unreadable {
        String text =
                """
                ### Stacking by hand by Ann Lee

                * one
                * [recording of it](https://video.example/1)

                #### Problems

                * two

                ### [Baling](https://hay.example/talks/2) by Bo Day and Cy Ek

                * three

                ### Miscellaneous

                * four
                """;
        NotesForTests files = new NotesForTests().with("2031_04_hay_conference/day1.md", text);
        FoundPost day = files.read("2031_04_hay_conference/day1.md");

        assertThat(files.recognised("2031_04_hay_conference/day1.md")).isEqualTo(Recognition.CERTAIN);
        assertThat(NotesForTests.joined(day)).isEqualTo(text);
        assertThat(day.title()).isEmpty();
        assertThat(NotesForTests.event(day)).contains("hay conference 2031");
        assertThat(day.from().ways()).containsEntry("event", "derived");
        assertThat(NotesForTests.doubts(day)).containsExactly("event");
        assertThat(day.parts())
                .extracting(part -> part.title().orElseThrow())
                .containsExactly("Stacking by hand", "Baling", "Miscellaneous");
        assertThat(NotesForTests.ofTalk(day.parts().get(0), "video")).contains("https://video.example/1");
        assertThat(NotesForTests.speakers(day.parts().get(1))).containsExactly("Bo Day", "Cy Ek");
    }

    @Test
    void whatIsSaidBesideTheTalksIsNoTalkAndNotTheEndOfOne() throws Unreadable {
        FoundPost day = NotesForTests.read(
                "hayconf-2031/day3.md",
                "## A\n\nPresented by Ann Lee (Acme)\n\nx\n\n## B\n\nPresenters: Bo Day from Acme\n\ny\n\n## Informal conversations\n\nz\n");

        assertThat(day.parts())
                .extracting(part -> part.fields().text(PostFields.KIND).orElseThrow())
                .containsExactly("talk", "talk", "entry");
        assertThat(NotesForTests.speakers(day.parts().get(0))).containsExactly("Ann Lee");
        assertThat(NotesOfTalksTest.source(day.parts().get(0))).isEqualTo("Presented by Ann Lee (Acme)\n\nx");
        assertThat(NotesOfTalksTest.source(day.parts().get(2))).isEqualTo("z");
    }

    @Test
    void aTalkThatNamesNobodyIsOneAndIsDoubted() throws Unreadable {
        FoundPost day = NotesForTests.read(
                "hayconf-2031/day3.md",
                "## A by Ann Lee\n\nx\n\n## News of hay\n\ny\n\n## C by Bo Day\n\n### Idea:\n\nz\n\n## Update:\n\nu\n");

        assertThat(day.parts()).extracting(part -> part.title().orElseThrow()).containsExactly("A", "News of hay", "C");
        assertThat(NotesForTests.doubts(day.parts().get(1))).containsExactly("kind");
        assertThat(NotesOfTalksTest.source(day.parts().get(2))).endsWith("## Update:\n\nu");
    }

    @Test
    void whoSpeaksMayBeSaidWithoutNames() throws Unreadable {
        FoundPost day = NotesForTests.read(
                "hayconf-2031/day3.md",
                "## A\n\nPresented by three people from Acme\n\nx\n\n## B\n\nPresented by Bo Day\n\ny\n");

        assertThat(NotesForTests.speakers(day.parts().get(0))).isEmpty();
        assertThat(NotesForTests.doubts(day.parts().get(0))).containsExactly("talk.speakers");
    }

    @Test
    void boldNamesTimesOfTheDayAndKeynoteSpeakersAreRead() throws Unreadable {
        FoundPost notes = NotesForTests.read("21_am_notes.md", ACCESS);

        assertThat(NotesForTests.joined(notes)).isEqualTo(ACCESS);
        assertThat(notes.parts())
                .extracting(part -> part.title().orElseThrow())
                .containsExactly("Ann Lee", "We built a barn. Was this a mistake?", "Doors");
        assertThat(NotesForTests.speakers(notes.parts().get(0))).containsExactly("Ann Lee");
        assertThat(NotesForTests.doubts(notes.parts().get(0))).containsExactly("talk.title");
        assertThat(NotesForTests.section(notes.parts().get(0))).contains("Keynote Speaker");
        assertThat(NotesForTests.speakers(notes.parts().get(1))).containsExactly("Bo Day", "Cy Ek");
        assertThat(NotesForTests.section(notes.parts().get(1))).isEmpty();
        assertThat(notes.parts()
                        .get(2)
                        .fields()
                        .document(PostFields.ATTRIBUTES)
                        .orElseThrow()
                        .text("time"))
                .contains("9:15am to 9:45am");
    }

    @Test
    void namesBeforeALineAreTheSpeakersAndTheTitleIsDoubted() throws Unreadable {
        FoundPost notes = NotesForTests.read(
                "Hay-Summit-2031.md",
                "### Hay Summit ’31 | Barn\n\nOpening.\n\n### Live Presentations:\n\n### Ann Lee, Bo Day | Acme\n\nx\n\n### Cy Ek | rspec methods\n\ny\n");

        assertThat(NotesForTests.event(notes)).contains("Hay Summit ’31");
        assertThat(notes.title()).contains("Hay Summit ’31 | Barn");
        assertThat(NotesForTests.speakers(notes.parts().get(0))).containsExactly("Ann Lee", "Bo Day");
        assertThat(NotesForTests.section(notes.parts().get(1))).contains("Live Presentations");
        assertThat(NotesForTests.doubts(notes.parts().get(1))).containsExactly("talk.title");
    }

    @Test
    void aDateThatIsTwoDaysIsNotRead() throws Unreadable {
        FoundPost notes = NotesForTests.read(
                "day1.md", "# Hayconf York 2031 - 10/8/2031\n\n## A by Ann Lee\n\nx\n\n## B by Bo Day\n\ny\n");

        assertThat(NotesForTests.event(notes)).contains("Hayconf York 2031");
        assertThat(notes.fields().value(PostFields.PUBLISHED)).isEmpty();
        assertThat(NotesForTests.doubts(notes)).containsExactly("published");
    }

    @Test
    void plainTextIsReadIfItHoldsTalks() throws Unreadable {
        NotesForTests files = new NotesForTests()
                .with("hay.txt", NotesOfTalksTest.QUOTED)
                .with("other.txt", "# Hayconf 2031\n\nNice.\n");

        assertThat(files.recognised("hay.txt")).isEqualTo(Recognition.CERTAIN);
        assertThat(files.recognised("other.txt")).isEqualTo(Recognition.NONE);
    }

    @Test
    void frontMatterSidecarsAndOrdinaryHeadingsAreOthers() throws Unreadable {
        String books = "# Books of 2031\n\n## Dune by Ann Lee\n\nSand.\n\n## Hay by Bo Day\n\nStraw.\n";
        String post = "# My talk at Hayconf 2031\n\nIt went well.\n\n## Good Old Times\n\nx\n\n## What is next\n\ny\n";
        NotesForTests files = new NotesForTests()
                .with("fenced.md", "---\ntitle: x\n---\n" + NotesOfTalksTest.QUOTED)
                .with("sidecar.md", NotesOfTalksTest.QUOTED)
                .with("sidecar.meta", ".. title: x\n")
                .with("books.md", books)
                .with("books-2031/books.md", books)
                .with("posts/post.md", post)
                .with("posts/2031-05-06-hayconf.md", "# HayConf 2031\n\nI was there.\n");

        for (String path : List.of(
                "fenced.md",
                "sidecar.md",
                "books.md",
                "books-2031/books.md",
                "posts/post.md",
                "posts/2031-05-06-hayconf.md")) {
            assertThat(files.recognised(path)).as(path).isEqualTo(Recognition.NONE);
        }
    }

    @Test
    @Timeout(20)
    void textsThatNobodyWritesTakeNoTime() throws Unreadable {
        List<String> hostile = List.of(
                "## A by Ann Lee\n".repeat(60_000),
                "# " + "http://".repeat(200_000) + "\n",
                "# " + " by ".repeat(200_000) + "\n",
                "# A\n\nhttps://" + ")".repeat(500_000) + " x\n",
                "# A\n\n" + "> ".repeat(200_000) + "\n",
                "# A\n\n" + "x\n".repeat(300_000),
                "# " + "*a ".repeat(200_000) + "\n",
                "# A\n\nPresented by " + "Ann Lee, ".repeat(100_000) + "\n",
                "@Metadata {\n" + " x\n".repeat(300_000));

        for (String text : hostile) {
            NotesForTests files = new NotesForTests().with("hayconf-2031/day1.md", text);
            if (files.recognised("hayconf-2031/day1.md") != Recognition.NONE) {
                assertThat(NotesForTests.joined(files.read("hayconf-2031/day1.md")))
                        .hasSizeGreaterThan(1_000);
            }
        }
    }
}
