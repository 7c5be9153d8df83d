package org.lectern.importing.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.FrabSchedule;
import org.lectern.importing.source.PretalxSchedule;
import org.lectern.importing.source.Recognition;
import org.lectern.importing.source.SourceFormat;
import org.lectern.post.Slug;
import org.lectern.post.kind.Kinds;
import org.lectern.post.kind.TalkKind;
import org.lectern.site.Site;

class SchedulesTest {
    private static final String JSON =
            """
            {"schedule": {"url": "https://looms.example/2025/schedule/", "version": "1.2", "conference": {
              "days": [{"index": 1, "date": "2025-05-16", "rooms": {"Hall / A": [
                {"guid": "f6c0c5b0-0000-4000-8000-000000000001", "id": 7, "code": "ABC", "title": "Weft & warp", "subtitle": "A tale",
                 "date": "2025-05-16T09:30:00+02:00", "start": "09:30", "end": "2025-05-16T10:00:00+02:00", "duration": "00:30",
                 "room": "Hall / A", "slug": "looms-7-weft", "url": "https://looms.example/2025/talk/ABC/", "track": "Craft",
                 "type": "Talk", "language": "en", "abstract": "Short.", "description": "Long.", "do_not_record": false,
                 "persons": [{"name": "Ann Weaver", "public_name": "Ann Weaver", "biography": "x"}, {"public_name": "Bo"}],
                 "links": [{"url": "https://git.example/w", "title": "Source code"}, {"url": "javascript:x", "title": "Slides"}],
                 "attachments": [{"url": "https://looms.example/s.pdf", "title": "My slides"}]}]}},
               {"index": 2, "date": "2025-05-17", "rooms": {"B": [{"title": "Untold", "persons": []}, {"id": 9}, "x"]}}],
              "acronym": "loom25", "title": "LoomCon 2025", "start": "2025-05-16", "end": "2025-05-17T18:00:00Z"}}}
            """;

    private static final String XML =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <schedule>
              <conference><title>LoomCon 2025</title><venue>Old Mill</venue><city>Ghent</city><start>2025-05-16</start></conference>
              <day index="1" date="2025-05-16"><room name="Hall A">
                <event id="7"><start>09:30</start><duration>00:30</duration><title>Weft &amp; warp</title><subtitle/>
                  <language></language><abstract>&lt;p&gt;Short.&lt;/p&gt;</abstract><description/>
                  <persons><person id="1">Ann Weaver</person><person id="2">Bo</person></persons>
                  <attachments><attachment type="slides" href="https://looms.example/s.pdf">Deck</attachment></attachments>
                  <links><link href="https://looms.example/v.mp4">Video recording (mp4)</link></links>
                  <recording><license>CC0</license><optout>true</optout></recording></event>
                <event id="8"><title> </title></event></room></day>
              <day index="2" date="2025-05-17"><room name="B"><event guid="f6c0c5b0-0000-4000-8000-000000000002">
                <date>2025-05-17T11:00:00+02:00</date><start>11:00</start><room>Attic</room><title>Last</title></event></room></day>
            </schedule>
            """;

    private final PostReading reading = new PostReading(
            new Kinds(List.of(new TalkKind())), new Site("Test", ZoneId.of("Europe/Amsterdam"), Optional.empty()));
    private final SourceFormat frab = new FrabSchedule(reading);
    private final SourceFormat pretalx = new PretalxSchedule(reading);

    @Test
    void anEntryIsATalkToWriteNotesInto() throws Unreadable {
        FoundPost talk = findings(frab, JSON).found.get(0);

        assertThat(talk.slug()).contains(new Slug("weft-warp"));
        assertThat(talk.fields())
                .isEqualTo(Document.of("kind", "talk")
                        .with("status", "draft")
                        .with("title", "Weft & warp")
                        .with("published", Instant.parse("2025-05-16T07:30:00Z"))
                        .with("modified", Instant.parse("2025-05-16T07:30:00Z"))
                        .with(
                                "event",
                                Document.of("slug", "loomcon-2025")
                                        .with("name", "LoomCon 2025")
                                        .with("start", "2025-05-16")
                                        .with("end", "2025-05-17")
                                        .with("url", "https://looms.example/2025/schedule/"))
                        .with(
                                "talk",
                                Document.of("title", "Weft & warp")
                                        .with(
                                                "speakers",
                                                List.of(person("ann-weaver", "Ann Weaver"), person("bo", "Bo")))
                                        .with("abstract", "Short.\n\nLong.")
                                        .with("language", "en")
                                        .with("slides", "https://looms.example/s.pdf")
                                        .with("repository", "https://git.example/w"))
                        .with("content", Document.of("format", "markdown").with("source", ""))
                        .with(
                                "links",
                                List.of(
                                        "https://looms.example/2025/talk/ABC/",
                                        "https://looms.example/s.pdf",
                                        "https://git.example/w"))
                        .with("attributes", attributesOfTheFirst()));
    }

    @Test
    void whatFollowsFromAnEntryIsMarkedAsDerived() throws Unreadable {
        FoundPost talk = findings(frab, JSON).found.get(0);

        assertThat(talk.from().identity()).contains("f6c0c5b0-0000-4000-8000-000000000001");
        assertThat(talk.from().ways())
                .containsAllEntriesOf(
                        Map.of("title", "read", "talk", "read", "status", "derived", "published", "derived"));
    }

    @Test
    void whatAnEntryDoesNotSayIsNotInvented() throws Unreadable {
        CollectedFindings findings = findings(frab, JSON);
        FoundPost untold = findings.found.get(1);

        assertThat(untold.fields().document("talk")).contains(Document.of("title", "Untold"));
        assertThat(untold.fields().instant("published"))
                .as("the day's date, without a time")
                .contains(Instant.parse("2025-05-16T22:00:00Z"));
        assertThat(untold.from().identity()).isEmpty();
        assertThat(findings.rejected)
                .extracting(Throwable::getMessage)
                .containsOnly("an entry of the schedule has no title")
                .hasSize(2);
    }

    @Test
    void entriesOfPentabarfGetWhatTheirDaySays() throws Unreadable {
        CollectedFindings findings = findings(frab, XML);
        FoundPost first = findings.found.get(0);
        FoundPost last = findings.found.get(1);

        assertThat(first.fields().instant("published")).contains(Instant.parse("2025-05-16T07:30:00Z"));
        assertThat(first.fields().document("event").orElseThrow().document("place"))
                .contains(Document.of("name", "Old Mill").with("address", "Ghent"));
        assertThat(first.fields().document("talk").orElseThrow())
                .isEqualTo(Document.of("title", "Weft & warp")
                        .with("speakers", List.of(person("ann-weaver", "Ann Weaver"), person("bo", "Bo")))
                        .with("abstract", "<p>Short.</p>")
                        .with("slides", "https://looms.example/s.pdf")
                        .with("video", "https://looms.example/v.mp4"));
        assertThat(first.fields().document("attributes").orElseThrow().fields())
                .containsEntry("room", "Hall A")
                .containsEntry("recording_license", "CC0")
                .containsEntry("do_not_record", true);
        assertThat(first.from().identity()).contains("LoomCon 2025/7");
        assertThat(new String(first.from().original().bytes(), StandardCharsets.UTF_8))
                .startsWith("<event id=\"7\">")
                .endsWith("</event>");
        assertThat(last.fields().document("attributes").orElseThrow().text("room"))
                .contains("Attic");
        assertThat(last.fields().instant("published")).contains(Instant.parse("2025-05-17T09:00:00Z"));
        assertThat(findings.rejected).extracting(each -> each.line().orElse(0)).containsExactly(11);
    }

    @Test
    void externalEntitiesAreNotOpened() throws Unreadable {
        String hostile = XML.replace(
                        "<schedule>",
                        "<!DOCTYPE schedule [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaaaaaaaa\">]><schedule>")
                .replace("<title>Last</title>", "<title>Last &x; &a;</title>");

        assertThat(findings(frab, hostile).found).last().satisfies(post -> assertThat(
                        post.title().orElse(""))
                .startsWith("Last")
                .doesNotContain("root:")
                .doesNotContain("aaaa"));
    }

    @Test
    void talksOfTheApiAreThoseThatWereAccepted() throws Unreadable {
        CollectedFindings findings = findings(
                pretalx,
                """
                {"count": 2, "next": null, "results": [
                 {"code": "ABCDE", "title": "Weben", "speakers": [{"code": "X", "name": "Ann Weaver", "email": "ann@example.org"}],
                  "submission_type": {"en": "Talk", "de": "Vortrag"}, "track": 3, "state": "confirmed", "abstract": "Kurz.",
                  "content_locale": "de", "internal_notes": "no", "answers": [{"answer": "11"}],
                  "slots": [{"start": "2025-05-16T10:00:00Z", "end": "2025-05-16T10:30:00Z", "room": {"name": {"en": "R1"}}}],
                  "resources": [{"resource": "https://x.example/f.pdf", "description": "Folien", "is_public": true}], "tags": [{"tag": "craft"}]},
                 {"code": "Y", "title": "Spam", "submission_type": "Talk", "state": "rejected"}]}
                """);

        FoundPost talk = findings.found.get(0);
        assertThat(talk.fields().has("event")).isFalse();
        assertThat(talk.fields().document("talk").orElseThrow().text("slides")).contains("https://x.example/f.pdf");
        assertThat(talk.fields().document("attributes"))
                .contains(Document.of("room", "R1")
                        .with("type", "Vortrag")
                        .with("end", "2025-05-16T10:30:00Z")
                        .with("code", "ABCDE")
                        .with("start", "2025-05-16T10:00:00Z"));
        assertThat(talk.fields().texts("tags")).containsExactly("craft");
        assertThat(talk.from().identity()).contains("pretalx:ABCDE");
        assertThat(findings.rejected)
                .extracting(Throwable::getMessage)
                .containsExactly("the submission 'Spam' is no talk: its state is rejected");
    }

    @Test
    void onlySchedulesAreRecognised() throws Unreadable {
        assertThat(frab.recognise(file(JSON))).isEqualTo(Recognition.CERTAIN);
        assertThat(frab.recognise(file(XML))).isEqualTo(Recognition.CERTAIN);
        assertThat(pretalx.recognise(file(JSON))).isEqualTo(Recognition.NONE);
        for (String other :
                List.of("{\"schedule\": []}", "<rss><channel/></rss>", "<schedule/>", "[{\"title\": 1}]", "text", "")) {
            assertThat(frab.recognise(file(other))).as(other).isEqualTo(Recognition.NONE);
            assertThat(pretalx.recognise(file(other))).as(other).isEqualTo(Recognition.NONE);
        }
        assertThatThrownBy(() -> findings(frab, "{\"schedule\": {\"conference\": {\"days\": []}}}"))
                .hasMessage("is a schedule without entries");
        assertThatThrownBy(() -> findings(frab, "<schedule><conference/><day/></schedule>"))
                .hasMessage("is a schedule without entries");
    }

    private static Document attributesOfTheFirst() {
        return Document.of("subtitle", "A tale")
                .with("room", "Hall / A")
                .with("track", "Craft")
                .with("type", "Talk")
                .with("start", "2025-05-16T09:30:00+02:00")
                .with("end", "2025-05-16T10:00:00+02:00")
                .with("duration", "00:30")
                .with("code", "ABC")
                .with("day", 1);
    }

    private static Document person(String slug, String name) {
        return Document.of("slug", slug).with("name", name);
    }

    private static CollectedFindings findings(SourceFormat format, String text) throws Unreadable {
        return CollectedFindings.of(format, file(text));
    }

    private static SourceFile file(String text) {
        return new SourceFile("schedule", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
