package org.lectern.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.post.Post;

class RouterTest {
    @Test
    void olderPostsAreFoundBehindTheLinkNoneTwiceAndNoneMissed() {
        Weblog weblog = new Weblog(IntStream.range(0, 45)
                .mapToObj(i -> aPost().titled("Post " + i)
                        .publishedAt("2025-01-01T00:00:00Z")
                        .build())
                .toArray(Post[]::new));
        Document first = weblog.page("/");
        Document second = weblog.page("/" + first.select("a[rel=next]").attr("href"));
        Document third = weblog.page("/" + second.select("a[rel=next]").attr("href"));
        List<String> all = new ArrayList<>(first.select("h2").eachText());
        all.addAll(second.select("h2").eachText());
        all.addAll(third.select("h2").eachText());
        assertThat(all).hasSize(45).doesNotHaveDuplicates();
        assertThat(third.select("a[rel=next]")).isEmpty();
        assertThat(second.select(".pages a").first().attr("href")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tags",
                "/tags/",
                "/tags/python",
                "/tags/python/",
                "/tags/python/feed.atom",
                "/tags/python/feed.rss",
                "/tags/c/c++/feed.json",
                "/tags.opml",
                "/sitemap.xml",
                "/sitemap-2025-05.xml",
                "/robots.txt",
                "/tags/feed.atom",
                "/feed.atom",
                "/archive/",
                "/2025/05/",
                "/assets/site.css"
            })
    void oneKindOfAddressAnswersForEachPath(String path) {
        assertThat(new Weblog().pagesFor(path)).hasSize(1);
    }

    @Test
    void aCursorFromNowhereIsNoPage() {
        assertThat(new Weblog(Weblog.tractor().build()).get("/?after=nonsense").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/python-on-a-tractor",
                "/2025/05/15/python-on-a-tractor",
                "/2025/python-on-a-tractor",
                "/1999/01/01/python-on-a-tractor",
                "/2025/05/16/python-on-a-tractor/",
                "/01TRACTOR",
                "/2025/05/16/01TRACTOR"
            })
    void aPostIsMovedToItsAddressFromEveryOther(String path) {
        Answer answer = new Weblog(Weblog.tractor().build()).get(path);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.headers()).containsEntry("Location", "/2025/05/16/python-on-a-tractor");
    }

    @ParameterizedTest
    @CsvSource({
        "/tags/python/,/tags/python",
        "/tags,/tags/",
        "/2025,/2025/",
        "/2025/05,/2025/05/",
        "/2025/05/16,/2025/05/16/"
    })
    void aSlashTooManyOrTooFewIsMended(String path, String address) {
        Answer answer = new Weblog(Weblog.tractor().build()).get(path);
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.headers()).containsEntry("Location", address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/2024/",
                "/2025/13/",
                "/2025/02/30/",
                "/0000/",
                "/tags/nothing",
                "/draft",
                "/a/b/c",
                "/..",
                "/%00",
                "/2025/05/16/x/y",
                "/assets/none.css",
                "/assets/",
                "/feed.xyz",
                "/archive/x",
                "//",
                "/{{x}}",
                "/<script>"
            })
    void whereNothingIsAPageSaysSo(String path) {
        Weblog weblog = new Weblog(
                Weblog.tractor().build(), aPost().withSlug("draft").draft().build());
        assertThat(weblog.get(path).status()).isEqualTo(404);
        assertThat(weblog.page(path).select("h1").text()).isEqualTo("Nothing is here");
    }

    @Test
    void aPageAndAPostWithoutADateStandAtTheirSlug() {
        Weblog weblog = new Weblog(
                aPost().titled("About")
                        .withSlug("about")
                        .ofKind("page")
                        .publishedAt(Weblog.LATE)
                        .build(),
                aPost().titled("Undated").withSlug("undated").build());
        assertThat(weblog.page("/about").select("h1").text()).isEqualTo("About");
        assertThat(weblog.page("/undated").select("h1").text()).isEqualTo("Undated");
        assertThat(weblog.page("/undated").select("time")).isEmpty();
    }

    @Test
    void aPostOfAnyYearHasAnAddress() {
        Weblog weblog = new Weblog(aPost().titled("Ides")
                .withSlug("ides")
                .publishedAt("-0043-03-15T12:00:00Z")
                .build());
        String href = weblog.page("/").select("h2 a").attr("href");
        assertThat(weblog.page(href).select("h1").text()).isEqualTo("Ides");
    }

    @Test
    void aSlugOfAnyScriptIsAnAddress() {
        Weblog weblog = new Weblog(aPost().titled("语言")
                .withSlug("语言-c-plus-plus")
                .publishedAt(Weblog.LATE)
                .build());
        String href = weblog.page("/").select("h2 a").attr("href");
        assertThat(href).isEqualTo("/2025/05/16/%E8%AF%AD%E8%A8%80-c-plus-plus");
        assertThat(weblog.get(href).status()).isEqualTo(200);
    }

    @Test
    void archivesGoByTheZoneOfTheSite() {
        Weblog weblog = new Weblog(
                Weblog.tractor().build(),
                aPost().titled("In winter").publishedAt("2024-12-31T23:30:00Z").build());
        assertThat(weblog.page("/2025/").select("main li a").eachText())
                .containsExactly("Python on a tractor", "In winter");
        assertThat(weblog.page("/2025/01/").select("h1").text()).isEqualTo("January 2025");
        assertThat(weblog.page("/2025/05/16/").select("main li a").eachText()).containsExactly("Python on a tractor");
        assertThat(weblog.get("/2025/05/15/").status()).isEqualTo(404);
        assertThat(weblog.page("/archive/").select("main li").eachText()).containsExactly("2025 2");
    }

    @Test
    void aTagListsItsPostsAndItsFeed() {
        Weblog weblog = new Weblog(
                "https://example.org",
                "Notes",
                Map.of("python", "Python"),
                Weblog.tractor().build(),
                aPost().build());
        Document page = weblog.page("/tags/python");
        assertThat(page.select("h1").text()).isEqualTo("Python");
        assertThat(page.select("h2").eachText()).containsExactly("Python on a tractor");
        assertThat(page.select("link[type=application/atom+xml]").attr("href")).isEqualTo("/tags/python/feed.atom");
        assertThat(weblog.page("/tags/").select("main li").eachText()).containsExactly("Python 1");
    }
}
