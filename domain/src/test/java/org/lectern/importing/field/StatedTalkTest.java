package org.lectern.importing.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.frontmatter.FrontMatter;
import org.lectern.importing.original.Original;
import org.lectern.post.Content;
import org.lectern.post.kind.EntryKind;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.LinkKind;
import org.lectern.post.kind.NotesKind;
import org.lectern.post.kind.TalkKind;
import org.lectern.site.Site;

/** What becomes of a post whose text says which talk it is about. */
class StatedTalkTest {
    private static final String SAID = "(One of my summaries of the 2025 tidewater conference in Harbourtown, NL).\n\n";

    @Test
    void aSummaryOfATalkIsOne() throws Unreadable {
        FoundPost found = read(
                Map.of("title", "Tidewater: rope - Ann Lee"),
                SAID + "Full title: rope, and other lines\n\n[Slides](https://example.org/s)\n");

        assertThat(found.fields().text("kind")).contains("talk");
        assertThat(found.title()).contains("Tidewater: rope - Ann Lee");
        assertThat(found.fields().document("event"))
                .contains(Document.of("slug", "2025-tidewater-conference")
                        .with("name", "2025 tidewater conference")
                        .with("edition", "2025")
                        .with("place", Document.of("name", "Harbourtown, NL")));
        assertThat(found.fields().document("talk"))
                .contains(Document.of("title", "rope")
                        .with("speakers", List.of(Document.of("slug", "ann-lee").with("name", "Ann Lee")))
                        .with("fullTitle", "rope, and other lines")
                        .with("slides", "https://example.org/s"));
        assertThat(found.from().ways())
                .containsEntry("kind", "derived")
                .containsEntry("event", "read")
                .containsEntry("talk", "derived");
        assertThat(found.fields().document("content").flatMap(content -> content.text("source")))
                .hasValueSatisfying(text -> assertThat(text).startsWith(SAID).contains("Full title:"));
    }

    @Test
    void whatFrontMatterStatesStays() throws Unreadable {
        Map<String, Object> stated = new LinkedHashMap<>();
        stated.put("title", "Tidewater: rope - Ann Lee");
        stated.put("event", "Tidewater 2025");
        stated.put("talk", Map.of("title", "Rope!", "speakers", List.of("Bo Hof")));

        FoundPost found = read(stated, SAID + "Full title: rope, and other lines\n");

        assertThat(found.fields().document("event").flatMap(event -> event.text("name")))
                .contains("Tidewater 2025");
        assertThat(found.fields().document("talk").orElseThrow().documents("speakers"))
                .containsExactly(Document.of("slug", "bo-hof").with("name", "Bo Hof"));
        assertThat(found.fields().document("talk").orElseThrow().text("title")).contains("Rope!");
        assertThat(found.fields().document("talk").orElseThrow().text("fullTitle"))
                .contains("rope, and other lines");
    }

    @Test
    void speakersOfFrontMatterAreThoseOfTheTalk() throws Unreadable {
        FoundPost found = read(Map.of("title", "Rope", "speakers", List.of("Bo Hof")), SAID);

        assertThat(found.fields().document("talk").orElseThrow().documents("speakers"))
                .hasSize(1);
        assertThat(found.fields().document("attributes")).contains(Document.empty());
    }

    @Test
    void aStatedKindStays() throws Unreadable {
        assertThat(read(Map.of("kind", "link"), SAID).fields().text("kind")).contains("link");
        assertThat(read(Map.of("kind", "entry"), SAID).fields().text("kind")).contains("entry");
        assertThat(read(Map.of("layout", "post"), SAID).fields().text("kind")).contains("talk");
    }

    @Test
    void aSummaryOfAnEventIsNotesWhoseTalksNobodyHasCut() throws Unreadable {
        FoundPost found =
                read(Map.of("title", "Six talks"), "My summaries from the sixth Python meetup in Leer (DE).\n");

        assertThat(found.fields().text("kind")).contains("notes");
        assertThat(found.fields().has("talk")).isFalse();
        assertThat(found.from().doubts())
                .containsExactly(
                        new Doubt(
                                "parts",
                                "the text says that it is about a whole event, and not where one talk ends and the next begins"));
    }

    @Test
    void anEventWithoutYearOrNumberIsDoubted() throws Unreadable {
        FoundPost found = read(Map.of(), "(One of my summaries of the PyHarbour meetup in Leer, DE).\n");

        assertThat(found.from().doubts()).extracting(Doubt::field).containsExactly("event");
    }

    @Test
    void theTitleOfAReportMayNameTheEventAndItsDay() throws Unreadable {
        FoundPost found = read(
                Map.of("title", "Harbour Users meeting, 24 March 2010"),
                "Summary of the meeting of the Harbour Users.\n\nIt is late. The location is the Boat House (upstairs), Leer. We like it.\n");

        assertThat(found.fields().document("event"))
                .contains(Document.of("slug", "harbour-users-meeting-24-march-2010")
                        .with("name", "Harbour Users meeting")
                        .with("start", "2010-03-24")
                        .with("place", Document.of("name", "Boat House (upstairs), Leer")));
    }

    @Test
    void aPostAboutSomethingElseStaysAnEntry() throws Unreadable {
        FoundPost found =
                read(Map.of("title", "Trains: a model - Ann Lee"), "I attended a meetup of sailors in Leer (DE).\n");

        assertThat(found.fields().text("kind")).contains("entry");
        assertThat(found.fields().has("event")).isFalse();
        assertThat(found.fields().has("talk")).isFalse();
        assertThat(found.from().doubts()).isEmpty();
    }

    @Test
    void anExplainedPhotoIsAnImageWithACaption() throws Unreadable {
        FoundPost found = read(Map.of(), "![](https://example.org/a.jpg)\n\nPhoto explanation: a harbour\n");

        assertThat(found.fields().documents("images"))
                .containsExactly(Document.of("url", "https://example.org/a.jpg").with("caption", "a harbour"));
    }

    @Test
    void statedImagesStay() throws Unreadable {
        FoundPost found = read(
                Map.of("images", List.of(Map.of("url", "/b.jpg"))),
                "![](https://example.org/a.jpg)\n\nPhoto explanation: a harbour\n");

        assertThat(found.fields().documents("images")).containsExactly(Document.of("url", "/b.jpg"));
    }

    private static FoundPost read(Map<String, Object> stated, String text) throws Unreadable {
        Kinds kinds = new Kinds(List.of(new EntryKind(), new LinkKind(), new NotesKind(), new TalkKind()));
        PostReading reading = new PostReading(kinds, new Site("", ZoneId.of("UTC"), Optional.empty()));
        return reading.read(
                new SourcePath("a.md"),
                Original.piece(text, 1),
                FrontMatter.of(stated),
                new Content(Content.MARKDOWN, text));
    }
}
