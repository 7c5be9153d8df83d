package org.lectern.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.Status;

class PagesTest {
    /** Before midnight in UTC, after it in Amsterdam. */
    private static final String LATE = "2025-05-15T22:30:00Z";

    @Test
    void theFrontPageListsTheNewestFirstAndLeavesPagesAndHiddenPostsOut() {
        Weblog weblog = new Weblog(
                tractor().build(),
                aPost().titled("Older")
                        .withSlug("older")
                        .publishedAt("2024-01-01T00:00:00Z")
                        .build(),
                aPost().titled("About").withSlug("about").ofKind("page").build(),
                aPost().titled("Draft").draft().build(),
                aPost().titled("To come").publishedAt("2025-07-01T00:00:00Z").build(),
                aPost().titled("Gone").withStatus(Status.WITHDRAWN).build());
        assertThat(weblog.page("/").select("article h2").eachText()).containsExactly("Python on a tractor", "Older");
    }

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
        List<String> all = new java.util.ArrayList<>(first.select("h2").eachText());
        all.addAll(second.select("h2").eachText());
        all.addAll(third.select("h2").eachText());
        assertThat(all).hasSize(45).doesNotHaveDuplicates();
        assertThat(third.select("a[rel=next]")).isEmpty();
        assertThat(second.select(".pages a").first().attr("href")).isEqualTo("/");
    }

    @Test
    void aCursorFromNowhereIsNoPage() {
        assertThat(new Weblog(tractor().build()).get("/?after=nonsense").status())
                .isEqualTo(404);
    }

    @Test
    void aPostShowsWhatItHas() {
        Document page = new Weblog(
                        "https://example.org",
                        "Maud's notes",
                        Map.of("python", "Python"),
                        tractor().build())
                .page("/2025/05/16/python-on-a-tractor");
        assertThat(page.select("h1").eachText()).containsExactly("Python on a tractor");
        assertThat(page.title()).isEqualTo("Python on a tractor – Maud's notes");
        assertThat(page.select("time").attr("datetime")).isEqualTo("2025-05-16T00:30:00+02:00");
        assertThat(page.select("time").text()).isEqualTo("16 May 2025");
        assertThat(page.select(".about dd").eachText()).containsExactly("PyGrunn 2025", "Wieneke Keller", "slides");
        assertThat(page.select(".meta bdi").text()).isEqualTo("Maud");
        assertThat(page.select(".tags a").eachAttr("href")).containsExactly("/tags/python");
        assertThat(page.select(".tags a").text()).isEqualTo("Python");
        assertThat(page.select("article").attr("lang")).isEqualTo("en");
        assertThat(page.select(".text p").text()).isEqualTo("Sebastian drives.");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://example.org/2025/05/16/python-on-a-tractor");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("Sebastian drives.");
        assertThat(page.select("link[type=application/atom+xml]").attr("href")).isEqualTo("/feed.atom");
    }

    @Test
    void aTalksLinkThatRunsSomethingIsNotShown() {
        Post post = aPost().withSlug("x")
                .with("talk", Map.of("slides", "javascript:alert(1)", "video", "https://example.org/v"))
                .with("links", List.of("javascript:alert(1)", "https://example.org/l"))
                .with("images", List.of(Map.of("url", "javascript:alert(1)"), Map.of("url", "/p.png", "alt", "P")))
                .build();
        Document page = new Weblog(post).page("/x");
        assertThat(page.html()).doesNotContain("javascript:");
        assertThat(page.select("dd a").eachAttr("href")).containsExactly("https://example.org/v");
        assertThat(page.select(".links a").eachAttr("href")).containsExactly("https://example.org/l");
        assertThat(page.select("figure img").eachAttr("src")).containsExactly("/p.png");
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
        Answer answer = new Weblog(tractor().build()).get(path);
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
        Answer answer = new Weblog(tractor().build()).get(path);
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
        Weblog weblog =
                new Weblog(tractor().build(), aPost().withSlug("draft").draft().build());
        assertThat(weblog.get(path).status()).isEqualTo(404);
        assertThat(weblog.page(path).select("h1").text()).isEqualTo("Nothing is here");
    }

    @Test
    void aPageAndAPostWithoutADateStandAtTheirSlug() {
        Weblog weblog = new Weblog(
                aPost().titled("About")
                        .withSlug("about")
                        .ofKind("page")
                        .publishedAt(LATE)
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
                .publishedAt(LATE)
                .build());
        String href = weblog.page("/").select("h2 a").attr("href");
        assertThat(href).isEqualTo("/2025/05/16/%E8%AF%AD%E8%A8%80-c-plus-plus");
        assertThat(weblog.get(href).status()).isEqualTo(200);
    }

    @Test
    void archivesGoByTheZoneOfTheSite() {
        Weblog weblog = new Weblog(
                tractor().build(),
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
                tractor().build(),
                aPost().build());
        Document page = weblog.page("/tags/python");
        assertThat(page.select("h1").text()).isEqualTo("Python");
        assertThat(page.select("h2").eachText()).containsExactly("Python on a tractor");
        assertThat(page.select("link[type=application/atom+xml]").attr("href")).isEqualTo("/tags/python/feed.atom");
        assertThat(weblog.page("/tags/").select("main li").eachText()).containsExactly("Python 1");
    }

    @Test
    void anUntitledPostIsShownByItsTextUnderItsDate() {
        Weblog weblog = new Weblog(aPost().without("title")
                .withSlug("note")
                .publishedAt(LATE)
                .withMarkdown("## A\n\n*Hello*")
                .build());
        Element entry = weblog.page("/").selectFirst("article");
        assertThat(entry.select("h2 a")).isEmpty();
        assertThat(entry.select(".meta a").attr("href")).isEqualTo("/2025/05/16/note");
        assertThat(entry.select(".text em").text()).isEqualTo("Hello");
        assertThat(entry.select("[id]")).isEmpty();
        assertThat(weblog.page("/2025/05/16/note").title()).isEqualTo("16 May 2025 – Maud's notes");
    }

    @Test
    void aTitleThatTheTextRepeatsStandsOnce() {
        Document page = new Weblog(
                        tractor().withMarkdown("# Python on a Tractor\n\nText").build())
                .page("/2025/05/16/python-on-a-tractor");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".text").text()).isEqualTo("Text");
    }

    @Test
    void aSummaryIsShownUnlessTheTextBeginsWithIt() {
        PostBuilder post = aPost().withSlug("x").withMarkdown("Some *words*. And more.");
        assertThat(new Weblog(post.with("summary", "In short").build())
                        .page("/x")
                        .select(".summary")
                        .text())
                .isEqualTo("In short");
        assertThat(new Weblog(post.with("summary", "Some words.").build())
                        .page("/x")
                        .select(".summary"))
                .isEmpty();
    }

    @Test
    void notesLeadToTheirPartsInOrderAndAPartToItsWhole() {
        Post whole = aPost().withId("W")
                .titled("PyGrunn")
                .withSlug("pygrunn")
                .ofKind("notes")
                .build();
        Weblog weblog = new Weblog(
                whole,
                aPost().titled("Second")
                        .withSlug("b")
                        .with("partOf", Map.of("id", "W", "position", 2))
                        .build(),
                aPost().titled("First")
                        .withSlug("a")
                        .with("partOf", Map.of("id", "W", "position", 1))
                        .build(),
                aPost().titled("Hidden")
                        .draft()
                        .with("partOf", Map.of("id", "W", "position", 3))
                        .build());
        assertThat(weblog.page("/pygrunn").select("section li").eachText()).containsExactly("First", "Second");
        assertThat(weblog.page("/a").select(".about dd a").attr("href")).isEqualTo("/pygrunn");
    }

    @Test
    void aPostLeadsToItsNeighbours() {
        Weblog weblog = new Weblog(
                aPost().titled("A")
                        .withSlug("a")
                        .publishedAt("2025-01-01T12:00:00Z")
                        .build(),
                aPost().titled("B")
                        .withSlug("b")
                        .publishedAt("2025-01-02T12:00:00Z")
                        .build(),
                aPost().titled("C")
                        .withSlug("c")
                        .publishedAt("2025-01-03T12:00:00Z")
                        .build());
        Document page = weblog.page("/2025/01/02/b");
        assertThat(page.select("a[rel=prev] bdi").text()).isEqualTo("A");
        assertThat(page.select("a[rel=next] bdi").text()).isEqualTo("C");
        assertThat(weblog.page("/2025/01/03/c").select("a[rel=next]")).isEmpty();
    }

    @Test
    void whatIsWrittenIsNeverMarkupOfThePage() {
        String hostile = "\"><script>alert(1)</script>{{ site }}<img src=x onerror=alert(1)>'";
        Post post = aPost().titled(hostile)
                .withSlug("x")
                .inLanguage("en\" onload=\"alert(1)")
                .taggedWith(hostile)
                .by(hostile, hostile)
                .spokenBy(hostile, hostile)
                .atEvent(hostile, hostile)
                .with("summary", hostile)
                .withMarkdown(hostile)
                .build();
        Weblog weblog = new Weblog("https://example.org", hostile, Map.of(), post);
        for (String address : List.of("/", "/x", "/tags/", "/archive/", "/none")) {
            Document page = weblog.page(address);
            assertThat(page.select("script, [onerror], [onload]")).as(address).isEmpty();
            assertThat(page.title()).as(address).contains(hostile.substring(0, 20));
        }
        assertThat(weblog.page("/x").select("h1").text()).isEqualTo(hostile);
        assertThat(weblog.page("/x").select("article").hasAttr("lang")).isFalse();
        String tag = weblog.page("/x").select(".tags a").attr("href");
        assertThat(weblog.page(tag).select("h1").text()).isEqualTo(hostile);
    }

    @Test
    void aSiteWithoutPostsSaysWhatItIsAndWhereToBegin() {
        Document page = new Weblog(aPost().draft().build()).page("/");
        assertThat(page.select("h1").text()).isEqualTo("Welcome to Maud's notes");
        assertThat(page.select("main a").eachAttr("href")).contains("/admin/import");
    }

    @Test
    void pagesLoadNothingFromElsewhereAndTheirFilesForEver() {
        Weblog weblog = new Weblog(tractor().build());
        Document page = weblog.page("/");
        assertThat(page.select("script, iframe, object, embed, style, [style]")).isEmpty();
        List<String> files = page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href");
        assertThat(files).hasSize(2).allSatisfy(file -> {
            Answer answer = weblog.get(file);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("Cache-Control", "public, max-age=31536000, immutable");
            assertThat(answer.body().length).isBetween(100, 20_000);
        });
        assertThat(weblog.get("/").headers().get("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void aPostWasModifiedAtItsLastChangeOrWhenItAppeared() {
        assertThat(new Weblog(tractor()
                                .modifiedAt(java.time.Instant.parse("2025-05-01T00:00:00Z"))
                                .build())
                        .get("/2025/05/16/python-on-a-tractor")
                        .lastModified())
                .contains(java.time.Instant.parse(LATE));
    }

    private static PostBuilder tractor() {
        return aPost().withId("01TRACTOR")
                .titled("Python on a tractor")
                .withSlug("python-on-a-tractor")
                .ofKind("talk")
                .inLanguage("en")
                .publishedAt(LATE)
                .taggedWith("python")
                .by("maud", "Maud")
                .atEvent("pygrunn-2025", "PyGrunn 2025")
                .with(
                        "talk",
                        Map.of(
                                "slides",
                                "https://example.org/s",
                                "speakers",
                                List.of(Map.of("slug", "w", "name", "Wieneke Keller"))))
                .withMarkdown("Sebastian *drives*.");
    }
}
