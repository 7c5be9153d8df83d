package org.lectern.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.it.RunningLectern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsApiIT {
    private final RunningLectern lectern = RunningLectern.underTest();
    private Api api;

    @BeforeAll
    void writePosts() throws Exception {
        api = Api.withEveryScope();
        for (int number = 1; number <= 3; number++) {
            HttpResponse<String> created = api.post(
                    """
                    {"title": "Feeds & <more> %d", "status": "published", "published": "2021-03-0%dT12:00:00Z",
                     "language": "en", "tags": ["feeds-it"], "authors": [{"name": "Feeda Feedsen"}],
                     "event": {"name": "Feeds Days 2021"}, "summary": "1 < 2",
                     "content": {"format": "markdown", "source": "See [a](a.html)."}}"""
                            .formatted(number, number));
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        }
    }

    @Test
    void eachFormatHasItsTypeAndAnswersWhoHasItAlreadyWithoutABody() throws Exception {
        for (String[] format : List.of(
                new String[] {"atom", "application/atom+xml"},
                new String[] {"rss", "application/rss+xml"},
                new String[] {"json", "application/feed+json"})) {
            String path = "/tags/feeds-it/feed." + format[0];
            HttpResponse<String> feed = get(path);
            assertThat(feed.statusCode()).as(path).isEqualTo(200);
            assertThat(Api.header(feed, "Content-Type")).startsWith(format[1]);
            assertThat(feed.body()).contains("2021/03/01/a.html");
            HttpResponse<String> known = lectern.send(lectern.request(path)
                    .header("If-None-Match", Api.header(feed, "ETag"))
                    .GET());
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            HttpResponse<String> head = lectern.send(lectern.request(path).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(Api.header(head, "ETag")).isEqualTo(Api.header(feed, "ETag"));
        }
    }

    @Test
    void pagesFollowOneAnother() throws Exception {
        JsonObject first = Api.json(get("/tags/feeds-it/feed.json?limit=2"));
        assertThat(first.getJsonArray("items")).hasSize(2);
        String next = first.getString("next_url");
        JsonObject second = Api.json(get(next.substring(next.indexOf("/tags/"))));
        assertThat(second.getJsonArray("items")).hasSize(1);
        assertThat(second).doesNotContainKey("next_url");
    }

    @Test
    void eventsAndPeopleHaveFeedsAndWhatIsNotThereHasNone() throws Exception {
        assertThat(get("/events/feeds-days-2021/feed.rss").body())
                .containsPattern("<title>Feeds &amp; &lt;more(>|&gt;) 1</title>");
        assertThat(get("/people/feeda-feedsen/feed.atom").statusCode()).isEqualTo(200);
        for (String path :
                List.of("/events/no-such-it/feed.rss", "/people/no-such-it/feed.atom", "/series/no-such-it.ics")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("/feed.rss?tga=x").statusCode()).isEqualTo(400);
    }

    @Test
    void aFeedOfOnesOwnChangesNothing() throws Exception {
        for (String format : List.of("atom", "rss", "json")) {
            byte[] feed = get("/tags/feeds-it/feed." + format).body().getBytes(StandardCharsets.UTF_8);
            HttpResponse<String> started = api.upload("own." + format, feed);
            JsonObject run =
                    api.eventually("/imports/" + Api.json(started).getString("id"), each -> each.getString("state")
                            .equals("done"));
            JsonObject report = run.getJsonObject("report");
            assertThat(report.getInt("unchanged")).as("%s", report).isEqualTo(3);
            assertThat(report.getInt("created")).isZero();
            assertThat(report.getInt("updated")).isZero();
        }
    }

    @Test
    void anEventWithADateIsInCalendars() throws Exception {
        HttpResponse<String> event = api.get("/events/feeds-days-2021");
        HttpResponse<String> dated = api.send(
                "PATCH",
                "/events/feeds-days-2021",
                "{\"start\": \"2021-03-01\", \"end\": \"2021-03-03\"}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                Api.header(event, "ETag"));
        assertThat(dated.statusCode()).as(dated.body()).isEqualTo(200);
        HttpResponse<String> calendar = get("/events/feeds-days-2021.ics");
        assertThat(Api.header(calendar, "Content-Type")).startsWith("text/calendar");
        assertThat(calendar.body()).contains("DTSTART;VALUE=DATE:20210301\r\n", "DTEND;VALUE=DATE:20210304\r\n");
        assertThat(get("/events.ics").body()).contains("SUMMARY:Feeds Days 2021\r\n");
    }

    @Test
    void searchEnginesAndReadersFindTheAddresses() throws Exception {
        assertThat(get("/sitemap.xml").body()).contains("/tags/feeds-it</loc>", "/2021/03/02/</loc>");
        assertThat(get("/robots.txt").body()).contains("/sitemap.xml");
        assertThat(get("/tags.opml").body()).contains("/tags/feeds-it/feed.rss\"");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return lectern.send(lectern.request(path).GET());
    }
}
