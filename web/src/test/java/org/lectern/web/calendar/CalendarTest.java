package org.lectern.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.event.EventRegister;
import org.lectern.event.InMemoryEvents;
import org.lectern.event.InMemorySeriesList;
import org.lectern.post.InMemoryPosts;
import org.lectern.reference.InMemoryMentions;
import org.lectern.reference.Mentioned;
import org.lectern.reference.Referent;
import org.lectern.site.InMemorySiteIdentity;
import org.lectern.site.Site;
import org.lectern.statistics.CountingNode;
import org.lectern.syndication.LastingIds;
import org.lectern.web.site.Answer;
import org.lectern.web.site.Visit;

class CalendarTest {
    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
    private static final String ULID = "01JVB4ZK9X2M5T7Q8R6S3W0YEC";

    private final InMemoryPosts posts = new InMemoryPosts();
    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemorySeriesList series = new InMemorySeriesList();

    @Test
    void anEventIsInItsCalendarWithAllThatIsKnownOfIt() throws Exception {
        event(
                ULID,
                "barn",
                "Barn; Talks, 2025",
                Map.of(
                        "start", "2025-05-16",
                        "end", "2025-05-17",
                        "url", "https://barn.example.org/2025",
                        "description", "Two days,\nmany; talks \\o/",
                        "series", Document.of("slug", "barn-talks").with("name", "Barn Talks"),
                        "place",
                                Document.of("name", "The Barn")
                                        .with("country", "NL")
                                        .with("latitude", 53)
                                        .with("longitude", 6.5)));
        String text = text("/events/barn.ics");
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lectern//Lectern//EN\r\n")
                .contains(
                        "\r\nUID:urn:lectern:01TEST:event:" + ULID + "\r\n",
                        "\r\nDTSTART;VALUE=DATE:20250516\r\n",
                        "\r\nDTEND;VALUE=DATE:20250518\r\n",
                        "\r\nSUMMARY:Barn\\; Talks\\, 2025\r\n",
                        "\r\nDESCRIPTION:Two days\\,\\nmany\\; talks \\\\o/\r\n",
                        "\r\nLOCATION:The Barn\\, NL\r\n",
                        "\r\nGEO:53.0;6.5\r\n",
                        "\r\nURL:https://barn.example.org/2025\r\n",
                        "\r\nCATEGORIES:Barn Talks\r\n",
                        "\r\nSEQUENCE:2\r\n",
                        "\r\nDTSTAMP:20250515T")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(text("/events/barn.ics")).as("again").isEqualTo(text);
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        event(
                "x",
                "barn",
                "Barn",
                Map.of(
                        "start",
                        "2025-05-16",
                        "url",
                        "javascript:alert(1)",
                        "place",
                        Document.of("latitude", 200).with("longitude", 6)));
        assertThat(text("/events/barn.ics"))
                .contains("DTEND;VALUE=DATE:20250517\r\n", "DTSTAMP:19700101T000000Z")
                .doesNotContain("LOCATION", "GEO", "URL", "DESCRIPTION", "LAST-MODIFIED", "CREATED", "CATEGORIES");
    }

    @Test
    void anHourIsSaidWhereItIsKnown() throws Exception {
        event(
                "x",
                "barn",
                "Barn",
                Map.of("start", "2025-05-16T18:30:00+02:00", "end", Instant.parse("2025-05-16T20:00:00Z")));
        assertThat(text("/events/barn.ics"))
                .contains("\r\nDTSTART:20250516T163000Z\r\n", "\r\nDTEND:20250516T200000Z\r\n");
        assertThat(read("/events/barn.ics").getEvents().get(0).getDateStart().getValue())
                .isEqualTo(Date.from(Instant.parse("2025-05-16T16:30:00Z")));
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsCut() throws Exception {
        String name = "日本語の集まり😀ü".repeat(30);
        event("x", "barn", name, Map.of("start", "2025-05-16"));
        String text = text("/events/barn.ics");
        assertThat(Arrays.stream(text.split("\r\n")).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + name + "\r\n");
        assertThat(read("/events/barn.ics").getEvents().get(0).getSummary().getValue())
                .isEqualTo(name);
    }

    @Test
    void nothingBreaksOutOfItsLine() throws Exception {
        String hostile = "a\r\nEND:VEVENT\u0000\u0007b\u2028\"c";
        event(
                "x",
                "barn",
                hostile,
                Map.of("start", "2025-05-16", "description", hostile, "place", Document.of("name", hostile)));
        List<VEvent> read = read("/events/barn.ics").getEvents();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).getSummary().getValue()).isEqualTo("a\nEND:VEVENTb\n\"c");
    }

    @Test
    void allEventsWithADateAreInTheCalendarOfTheSite() throws Exception {
        event("1", "barn", "Barn", Map.of("start", "2025-05-16"));
        event("2", "shed", "Shed", Map.of("start", "2024-05-16"));
        event("3", "someday", "Some day", Map.of());
        event("4", "odd", "Odd", Map.of("start", "in May"));
        assertThat(read("/events.ics").getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Barn", "Shed");
        assertThat(answer("/events.ics").orElseThrow().contentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer("/events/someday.ics")).isEmpty();
    }

    @Test
    void aSeriesHasTheCalendarOfItsEditions() throws Exception {
        series.put(new Referent(
                "s", 1, Document.of("slug", "barn").with("name", "Barn").with("keys", List.of("barn", "stable"))));
        Document inSeries = Document.of("slug", "stable").with("name", "Stable");
        event("1", "barn24", "Barn 24", Map.of("start", "2024-05-16", "series", inSeries));
        event("2", "barn25", "Barn 25", Map.of("start", "2025-05-16", "series", inSeries));
        event("3", "shed", "Shed", Map.of("start", "2025-05-16"));
        assertThat(read("/series/barn.ics").getEvents()).hasSize(2);
        assertThat(answer("/series/stable.ics").orElseThrow().headers())
                .isEqualTo(Map.of("Location", "/series/barn.ics"));
    }

    @Test
    void nobodyHearsOfWhatOnlyDraftsMention() {
        register("1", "secret", "Secret", Map.of("start", "2025-05-16"));
        posts.put(aPost().atEvent("secret", "Secret").draft().build());
        assertThat(answer("/events/secret.ics")).isEmpty();
        assertThat(text("/events.ics")).doesNotContain("Secret");
        assertThat(answer("/events/none.ics")).isEmpty();
    }

    private void event(String id, String slug, String name, Map<String, ?> fields) {
        register(id, slug, name, fields);
        posts.put(
                aPost().atEvent(slug, name).publishedAt("2025-01-01T00:00:00Z").build());
    }

    private void register(String id, String slug, String name, Map<String, ?> fields) {
        Document document = Document.of("slug", slug).with("name", name).with("keys", List.of(slug));
        events.put(new Referent(id, 3, document.withAll(Document.of(fields))));
    }

    private Optional<Answer> answer(String path) {
        Mentioned mentioned =
                new Mentioned(CountingNode.statistics(posts, ZoneId.of("UTC")), new InMemoryMentions(posts), posts);
        EventRegister register = new EventRegister(events, posts, mentioned, null);
        Calendars calendars = new Calendars(
                register,
                new LastingIds(new InMemorySiteIdentity("01TEST")),
                new Site("Notes", ZoneId.of("Europe/Amsterdam"), Optional.empty()));
        CalendarPage page = new CalendarPage(events, series, calendars);
        Matcher matcher = page.path().matcher(path);
        return matcher.matches()
                ? page.answer(matcher, new Visit(path, "", "https://example.org", NOW))
                : Optional.empty();
    }

    private String text(String path) {
        return new String(
                answer(path)
                        .orElseThrow(() -> new AssertionError("nothing at " + path))
                        .body(),
                StandardCharsets.UTF_8);
    }

    private ICalendar read(String path) throws IOException {
        try (ICalReader reader = new ICalReader(text(path))) {
            ICalendar calendar = reader.readNext();
            assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
            assertThat(reader.readNext()).isNull();
            return calendar;
        }
    }
}
