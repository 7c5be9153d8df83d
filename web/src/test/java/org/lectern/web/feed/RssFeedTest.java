package org.lectern.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.post.PostBuilder;
import org.lectern.web.site.Answer;

class RssFeedTest {
    @Test
    void anItemIsThePost() throws Exception {
        FeedsForTests feeds = new FeedsForTests(tractor().build());
        feeds.tags.rememberLabels(Map.of("python", "Python"));
        Item item = read(feeds, "/feed.rss").getItems().get(0);
        assertThat(item.getGuid().getValue()).isEqualTo("urn:lectern:01TEST:post:01TRACTOR");
        assertThat(item.getGuid().isPermaLink()).isFalse();
        assertThat(item.getTitle()).isEqualTo("Python on a <tractor> & AT&amp;T");
        assertThat(item.getLink()).isEqualTo("https://example.org/2025/05/16/tractor");
        assertThat(item.getPubDate()).isEqualTo(Date.from(Instant.parse("2025-05-15T22:30:00Z")));
        assertThat(item.getCategories()).extracting(Category::getValue).containsExactly("Python");
        DCModule dublinCore = (DCModule) item.getModule(DCModule.URI);
        assertThat(dublinCore.getCreators()).containsExactly("Maud", "Ann");
        assertThat(dublinCore.getLanguage()).isEqualTo("nl");
        assertThat(item.getDescription().getValue())
                .isEqualTo("<p>See <a href=\"https://example.org/2025/05/16/a.html\">a</a>.</p>\n");
    }

    @Test
    void aSummaryIsTheDescriptionAsHtmlAndTheTextStandsBesideIt() throws Exception {
        Item item = read(
                        new FeedsForTests(
                                tractor().with("summary", "1 < 2 & <b>so</b>").build()),
                        "/feed.rss")
                .getItems()
                .get(0);
        assertThat(item.getDescription().getValue()).isEqualTo("1 &lt; 2 &amp; &lt;b&gt;so&lt;/b&gt;");
        assertThat(item.getContent().getValue()).contains("https://example.org/2025/05/16/a.html");
    }

    @Test
    void theChannelSaysWhatRssDemands() throws Exception {
        for (FeedsForTests feeds :
                List.of(new FeedsForTests(), new FeedsForTests(tractor().build()))) {
            Channel channel = read(feeds, "/feed.rss?tag=python");
            assertThat(channel.getTitle()).isEqualTo("python – Maud's <notes>");
            assertThat(channel.getLink()).isEqualTo("https://example.org/");
            assertThat(channel.getDescription()).isEqualTo("python – Maud's &lt;notes&gt;");
            assertThat(feeds.text("/feed.rss?tag=python"))
                    .contains("<atom:link rel=\"self\" type=\"application/rss+xml\""
                            + " href=\"https://example.org/feed.rss?tag=python\"></atom:link>");
        }
    }

    @Test
    void theFeedHasALanguageIfAllItsItemsHaveThatOne() throws Exception {
        assertThat(read(new FeedsForTests(tractor().build()), "/feed.rss").getLanguage())
                .isEqualTo("nl");
        FeedsForTests mixed = new FeedsForTests(
                tractor().build(), tractor().withId("01B").inLanguage("en").build());
        assertThat(read(mixed, "/feed.rss").getLanguage()).isNull();
    }

    @Test
    void anItemWithoutTitleHasADescription() throws Exception {
        FeedsForTests feeds = new FeedsForTests(
                aPost().without("title")
                        .withSlug("nothing")
                        .publishedAt("2025-01-02T00:00:00Z")
                        .build(),
                aPost().without("title")
                        .publishedAt("2025-01-01T00:00:00Z")
                        .withMarkdown("Hello *you*")
                        .build());
        List<Item> items = read(feeds, "/feed.rss").getItems();
        assertThat(items).extracting(Item::getTitle).containsOnlyNulls();
        assertThat(items)
                .extracting(item -> item.getDescription().getValue())
                .containsExactly("nothing", "<p>Hello <em>you</em></p>\n");
    }

    @Test
    void theFirstImageIsTheEnclosureAndAllAreMedia() throws Exception {
        FeedsForTests feeds = new FeedsForTests(tractor()
                .with(
                        "images",
                        List.of(
                                Document.of("url", "https://other.org/a.jpg").with("type", "image/jpeg"),
                                Document.of("url", "https://other.org/b.png")
                                        .with("type", "image/png")
                                        .with("length", 123L)
                                        .with("caption", "A \"b\" & <c>"),
                                Document.of("url", "https://other.org/unknown.jpg"),
                                Document.of("url", "javascript:x").with("type", "image/png")))
                .build());
        Item item = read(feeds, "/feed.rss").getItems().get(0);
        assertThat(item.getEnclosures()).singleElement().satisfies(enclosure -> {
            assertThat(enclosure.getUrl()).isEqualTo("https://other.org/a.jpg");
            assertThat(enclosure.getType()).isEqualTo("image/jpeg");
            assertThat(enclosure.getLength()).isZero();
        });
        assertThat(feeds.text("/feed.rss"))
                .contains(
                        "<media:content url=\"https://other.org/b.png\" type=\"image/png\" fileSize=\"123\""
                                + " medium=\"image\"><media:description type=\"plain\">A \"b\" &amp; &lt;c&gt;</media:description>")
                .doesNotContain("unknown.jpg", "javascript:");
    }

    @Test
    void textsThatTryToBreakOutStayTexts() throws Exception {
        String hostile = "a\u0000b\u001bc\uD800d]]></title><script>alert(1)</script>\"'&\u202Eright\u200F";
        Item item = read(
                        new FeedsForTests(tractor()
                                .titled(hostile)
                                .taggedWith(hostile)
                                .with("summary", hostile)
                                .by("x", hostile)
                                .build()),
                        "/feed.rss")
                .getItems()
                .get(0);
        String clean = "abcd]]></title><script>alert(1)</script>\"'&\u202Eright\u200F";
        assertThat(item.getTitle()).isEqualTo(clean);
        assertThat(item.getCategories()).extracting(Category::getValue).containsExactly(clean);
        assertThat(((DCModule) item.getModule(DCModule.URI)).getCreator()).isEqualTo(clean);
        assertThat(item.getDescription().getValue()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void summariesAloneAreThereWhereTheSiteWantsSo() throws Exception {
        FeedsForTests feeds =
                new FeedsForTests(tractor().build()).with(new FeedSettings(Optional.of("summary"), Optional.empty()));
        Item item = read(feeds, "/feed.rss").getItems().get(0);
        assertThat(item.getDescription().getValue()).isEqualTo("See a.");
        assertThat(item.getContent()).isNull();
    }

    @Test
    void theHubIsNamedInTheFeedAndInTheHeaders() {
        FeedsForTests feeds = new FeedsForTests(tractor().build()).withHub("https://hub.example.com/");
        Answer answer = feeds.answer("/feed.rss?limit=1").orElseThrow();
        assertThat(answer.contentType()).isEqualTo("application/rss+xml;charset=UTF-8");
        assertThat(answer.headers())
                .containsEntry(
                        "Link",
                        "<https://hub.example.com/>; rel=\"hub\", <https://example.org/feed.rss?limit=1>; rel=\"self\"");
        assertThat(feeds.text("/feed.rss"))
                .contains("<atom:link rel=\"hub\" href=\"https://hub.example.com/\"></atom:link>");
    }

    private static Channel read(FeedsForTests feeds, String address) throws FeedException {
        return (Channel) new WireFeedInput().build(new StringReader(feeds.text(address)));
    }

    private static PostBuilder tractor() {
        return aPost().withId("01TRACTOR")
                .titled("Python on a <tractor> & AT&amp;T")
                .withSlug("tractor")
                .inLanguage("nl")
                .publishedAt("2025-05-15T22:30:00Z")
                .taggedWith("python")
                .with("authors", List.of(Document.of("name", "Maud"), Document.of("name", "Ann")))
                .withMarkdown("See [a](a.html).");
    }
}
