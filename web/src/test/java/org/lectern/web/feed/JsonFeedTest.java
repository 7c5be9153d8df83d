package org.lectern.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.PostBuilder;

/** Holds feeds against each MUST of JSON Feed 1.1. */
class JsonFeedTest {
    @Test
    void theFeedSaysWhatTheFormatDemands() {
        JsonObject feed = read(new FeedsForTests(), "/feed.json");
        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("title")).isEqualTo("Maud's <notes>");
        assertThat(feed.getString("home_page_url")).isEqualTo("https://example.org/");
        assertThat(feed.getString("feed_url")).isEqualTo("https://example.org/feed.json");
        assertThat(feed.getJsonArray("items")).isEmpty();
        assertThat(feed).doesNotContainKeys("next_url", "hubs", "language");
        assertThat(new FeedsForTests().answer("/feed.json").orElseThrow().contentType())
                .isEqualTo("application/feed+json");
    }

    @Test
    void anItemIsThePost() {
        FeedsForTests feeds = new FeedsForTests(tractor().build());
        feeds.tags.rememberLabels(Map.of("python", "Python", "cpp", "C++"));
        JsonObject item = item(feeds, "/feed.json");
        assertThat(item.toString())
                .isEqualTo(Json.createReader(
                                new StringReader(
                                        """
                {"id": "urn:lectern:01TEST:post:01TRACTOR", "url": "https://example.org/2025/05/16/tractor",
                 "title": "A <tractor>", "content_html": "<p>See <a href=\\"https://example.org/2025/05/16/a.html\\">a</a>.</p>\\n",
                 "summary": "1 < 2", "image": "https://other.org/b.png",
                 "date_published": "2025-05-15T22:30:00.250Z", "date_modified": "2025-05-15T22:30:00.250Z",
                 "authors": [{"name": "Maud"}], "tags": ["Python", "cpp"], "language": "nl",
                 "attachments": [{"url": "https://other.org/b.png", "mime_type": "image/png", "size_in_bytes": 12, "title": "B"}]}
                """))
                        .readObject()
                        .toString());
    }

    @Test
    void everyItemHasAnIdAndATextEvenWhereThereIsNone() {
        FeedsForTests feeds =
                new FeedsForTests(aPost().without("title").withSlug("bare").build());
        JsonObject full = item(feeds, "/feed.json");
        assertThat(full).containsKeys("id", "content_html").doesNotContainKeys("title", "tags", "authors");
        JsonObject brief = item(feeds.with(new FeedSettings(Optional.of("summary"), Optional.empty())), "/feed.json");
        assertThat(brief.getString("content_text")).isEqualTo("bare");
        assertThat(brief).doesNotContainKey("content_html");
    }

    @Test
    void aHubIsNamed() {
        JsonObject feed = read(new FeedsForTests().withHub("https://hub.example.com/"), "/feed.json");
        assertThat(feed.getJsonArray("hubs").getJsonObject(0).toString())
                .isEqualTo("{\"type\":\"WebSub\",\"url\":\"https://hub.example.com/\"}");
    }

    @Test
    void aPostThatHadAnotherIdElsewhereKeepsItAndSaysWhoseItIs() {
        FeedsForTests feeds = new FeedsForTests(
                tractor().with("source", Document.of("feedId", "42")).build());
        JsonObject item = item(feeds, "/feed.json");
        assertThat(item.getString("id")).isEqualTo("42");
        assertThat(item.getJsonObject("_lectern").getString("post")).isEqualTo("urn:lectern:01TEST:post:01TRACTOR");
    }

    private static JsonObject read(FeedsForTests feeds, String address) {
        return Json.createReader(new StringReader(feeds.text(address))).readObject();
    }

    private static JsonObject item(FeedsForTests feeds, String address) {
        return read(feeds, address).getJsonArray("items").getJsonObject(0);
    }

    private static PostBuilder tractor() {
        return aPost().withId("01TRACTOR")
                .titled("A <tractor>")
                .withSlug("tractor")
                .inLanguage("nl")
                .publishedAt("2025-05-15T22:30:00.250Z")
                .taggedWith("python", "cpp")
                .by("maud", "Maud")
                .with("summary", "1 < 2")
                .with(
                        "images",
                        List.of(Document.of("url", "https://other.org/b.png")
                                .with("type", "image/png")
                                .with("length", 12L)
                                .with("caption", "B")))
                .withMarkdown("See [a](a.html).");
    }
}
