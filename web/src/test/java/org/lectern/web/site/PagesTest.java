package org.lectern.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.post.Post;
import org.lectern.post.PostBuilder;
import org.lectern.post.Status;

class PagesTest {
    @Test
    void theFrontPageListsTheNewestFirstAndLeavesPagesAndHiddenPostsOut() {
        Weblog weblog = new Weblog(
                Weblog.tractor().build(),
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
    void aPostShowsWhatItHas() {
        Document page = new Weblog(
                        "https://example.org",
                        "Maud's notes",
                        Map.of("python", "Python"),
                        Weblog.tractor().build())
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
    void noTitleTurnsLettersAround() {
        Weblog weblog = new Weblog(aPost().titled("Right \u202Egpj.exe\u202C left")
                .withSlug("turned")
                .publishedAt(Weblog.LATE)
                .build());

        Document page = weblog.page("/2025/05/16/turned");
        assertThat(page.title()).startsWith("Right gpj.exe");
        assertThat(page.html() + weblog.page("/").html()).doesNotContain("\u202E");
        assertThat(page.select("h1").attr("dir")).as("isolates, as a bdi does").isEqualTo("auto");
    }

    private static Post part(Post notes, long position, String section, String title) {
        return aPost().titled(title)
                .withSlug("talk-" + position)
                .with(
                        "talk",
                        Map.of("abstract", "Said *so*.<script>x</script>", "speakers", List.of(Map.of("name", "Ann"))))
                .with("partOf", Map.of("id", notes.id().text(), "position", position, "section", section))
                .withMarkdown("# Heard " + position)
                .build();
    }

    @Test
    void notesShowTheirTalksInTheirOrderUnderTheirSections() {
        Post notes = aPost().ofKind("notes")
                .titled("Two days")
                .withSlug("two-days")
                .withMarkdown("Opening.")
                .build();
        Document page = new Weblog(
                        notes,
                        part(notes, 3, "Day 2", "Third"),
                        part(notes, 2, "Day 1", "Second"),
                        part(notes, 1, "Day 1", "First"))
                .page("/two-days");

        assertThat(page.select(".talks > h2:not(.hidden)").eachText()).containsExactly("Day 1", "Day 2");
        assertThat(page.select(".talk h3 a").eachText()).containsExactly("First", "Second", "Third");
        assertThat(page.select(".talk h3 a").eachAttr("href")).containsExactly("/talk-1", "/talk-2", "/talk-3");
        assertThat(page.select(".talk .meta").eachText()).containsExactly("Ann", "Ann", "Ann");
        assertThat(page.select(".talk blockquote p").eachText())
                .containsExactly(
                        "Said so.<script>x</script>", "Said so.<script>x</script>", "Said so.<script>x</script>");
        assertThat(page.select(".talk .text").eachText()).containsExactly("Heard 1", "Heard 2", "Heard 3");
        assertThat(page.html()).doesNotContain("<script>x");
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

    @Test
    void anUntitledPostIsShownByItsTextUnderItsDate() {
        Weblog weblog = new Weblog(aPost().without("title")
                .withSlug("note")
                .publishedAt(Weblog.LATE)
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
        Document page = new Weblog(Weblog.tractor()
                        .withMarkdown("# Python on a Tractor\n\nText")
                        .build())
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
        assertThat(weblog.page("/pygrunn").select(".talks h3").eachText()).containsExactly("First", "Second");
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
        Weblog weblog = new Weblog(Weblog.tractor().build());
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
        assertThat(new Weblog(Weblog.tractor()
                                .modifiedAt(Instant.parse("2025-05-01T00:00:00Z"))
                                .build())
                        .get("/2025/05/16/python-on-a-tractor")
                        .lastModified())
                .contains(Instant.parse(Weblog.LATE));
    }
}
