package org.lectern.importing.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.document.Document;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.feed.ReadingForTests;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.HtmlPages;
import org.lectern.importing.source.Recognition;
import org.lectern.post.PostFields;

@Timeout(60)
class HtmlPagesTest {
    private final HtmlPages format = ReadingForTests.ofPages();

    @Test
    @Timeout(20)
    void aTitleWithoutEndTakesTimeByItsLength() {
        String title = "a" + " -".repeat(60_000) + "ba";

        assertThatThrownBy(
                        () -> read("a.html", "<!doctype html><title>" + title + "</title><article><p>Text</article>"))
                .hasMessage("its title has 120003 characters; at most 1000 are allowed");
    }

    @Test
    void aPageIsOnePostWithWhatItSaysOfItself() throws Unreadable {
        FoundPost post = one(
                """
                <!doctype html><html lang="nl"><head><title>A day out - My site</title>
                <meta property="og:site_name" content="My site"><meta name="author" content="Jane Doe">
                <meta property="article:published_time" content="2024-05-16T10:00:00+02:00">
                <meta name="description" content="In short"><meta property="article:tag" content="Trains">
                <link rel="canonical" href="https://example.org/2024/05/a-day-out/"></head>
                <body><nav><a href="/">Home</a></nav><main><h1>A day out</h1><p onclick="x()">Text <PID> <a href="../b/">b</a></p>
                <script>alert(1)</script><footer>Share this</footer></main><footer>About</footer></body></html>""");

        assertThat(post.title()).contains("A day out");
        assertThat(post.fields().instant(PostFields.PUBLISHED)).hasToString("Optional[2024-05-16T08:00:00Z]");
        assertThat(post.fields().documents(PostFields.AUTHORS).get(0).text("name"))
                .contains("Jane Doe");
        assertThat(post.fields().text(PostFields.SUMMARY)).contains("In short");
        assertThat(post.fields().text(PostFields.LANGUAGE)).contains("nl");
        assertThat(post.fields().texts(PostFields.TAGS)).containsExactly("trains");
        assertThat(post.from().addresses()).containsExactly("https://example.org/2024/05/a-day-out/");
        assertThat(source(post))
                .startsWith(
                        "<h1>A day out</h1><p onclick=\"x()\">Text <pid> <a href=\"https://example.org/2024/05/b/\">b</a>")
                .doesNotContain("alert", "Share", "Home", "About");
        assertThat(post.warnings())
                .anyMatch(warning -> warning.endsWith("what is about the site was left out of the text: footer, nav"));
    }

    @Test
    void jsonLdSaysWhatThePageDoesNot() throws Unreadable {
        FoundPost post = one(
                """
                <html><head><title>x</title><script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "n"},
                {"@type": "BlogPosting", "headline": "The headline", "datePublished": "2023-01-02", "author": [{"name": "Ann"}, {"name": "Bo"}],
                "keywords": "a, b"}]}</script><script type="application/ld+json">{broken</script></head><body><article>Text</article></body>""");

        assertThat(post.title()).contains("The headline");
        assertThat(post.fields().instant(PostFields.PUBLISHED)).hasToString("Optional[2023-01-01T23:00:00Z]");
        assertThat(post.fields().documents(PostFields.AUTHORS)).hasSize(2);
        assertThat(post.fields().texts(PostFields.TAGS)).containsExactly("a", "b");
    }

    @Test
    void severalEntriesAreSeveralPosts() throws Unreadable {
        CollectedFindings findings = read(
                "blog.html",
                """
                <html><body><header>My blog</header>
                <div class="h-entry"><h2 class="p-name"><a class="u-url" href="https://example.org/one">One</a></h2>
                <time class="dt-published" datetime="2024-01-01">Jan</time><div class="e-content"><p>First</p></div>
                <a class="p-category" href="/t">Tea</a></div>
                <div class="h-entry"><h2 class="p-name"><a class="u-url" href="https://example.org/two">Two</a></h2>
                <div class="e-content">Second</div></div></body></html>""");

        assertThat(findings.found)
                .extracting(post -> post.title().orElseThrow())
                .containsExactly("One", "Two");
        assertThat(findings.found)
                .extracting(post -> post.slug().orElseThrow().text())
                .containsExactly("one", "two");
        assertThat(findings.found).extracting(HtmlPagesTest::source).containsExactly("<p>First</p>", "Second");
        assertThat(findings.found.get(0).fields().texts(PostFields.TAGS)).containsExactly("tea");
        assertThat(findings.found.get(1).fields().value(PostFields.PUBLISHED)).isEmpty();
        assertThat(findings.found.get(1).from().original().firstLine()).isEqualTo(5);
        assertThat(new String(findings.found.get(1).from().original().bytes(), StandardCharsets.UTF_8))
                .startsWith(
                        "<div class=\"h-entry\"><h2 class=\"p-name\"><a class=\"u-url\" href=\"https://example.org/two\">")
                .endsWith("Second</div></div>");
    }

    @Test
    void commentsAreNoPosts() throws Unreadable {
        FoundPost post = one(
                "<body><article><h1>A</h1><time datetime='2024-01-01'></time>Text</article>"
                        + "<section id='comments'><article class='comment'><h2>Re</h2><time></time>No</article></section></body>");

        assertThat(source(post)).contains("Text").doesNotContain("No");
    }

    @Test
    void aTitleThatIsThePagesIsInDoubt() throws Unreadable {
        FoundPost post =
                one("<html><head><title>Post | Site</title></head><body><h1>Site</h1><p>Text</p></body></html>");

        assertThat(post.title()).contains("Post | Site");
        assertThat(post.from().doubts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, Привет", "ISO-8859-1, Grüße", "Shift_JIS, 日本表", "UTF-8, Grüße", "UTF-16LE, Grüße"})
    void aPageIsReadInItsEncoding(String charset, String words) throws Unreadable {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] bytes = (mark + "<html><head><meta charset=" + charset + "></head><body><article>" + words
                        + "</article></body></html>")
                .getBytes(Charset.forName(charset));

        CollectedFindings findings =
                CollectedFindings.of(format, new SourceFile("a.html", () -> new ByteArrayInputStream(bytes)));

        assertThat(source(findings.found.get(0))).isEqualTo(words);
    }

    @Test
    void aDeclarationThatIsNotTrueIsNotBelieved() throws Unreadable {
        FoundPost post = one(
                "<html><head><meta charset='UTF-7'></head><body><article>Grüße +ADw-b+AD4-</article></body></html>");

        assertThat(source(post)).isEqualTo("Grüße +ADw-b+AD4-");
    }

    @Test
    void frontMatterBeforeHtmlIsRead() throws Unreadable {
        FoundPost post = one("---\ntitle: A\ntags: [x]\n---\n<p>Text</p>\n");

        assertThat(post.title()).contains("A");
        assertThat(source(post)).isEqualTo("<p>Text</p>\n");
        assertThat(post.fields().document(PostFields.CONTENT).orElseThrow().text("format"))
                .contains("html");
    }

    @Test
    void htmlIsKnownByItsContent() throws Unreadable {
        assertThat(recognition("a.md", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD\">\n<title>x</title>"))
                .isEqualTo(Recognition.CERTAIN);
        assertThat(recognition("a.md", "\uFEFF <!-- c --><html><body>")).isEqualTo(Recognition.CERTAIN);
        assertThat(recognition("a.md", "<p>Markdown may begin so</p>")).isEqualTo(Recognition.NONE);
        assertThat(recognition("a.html", "<p>text")).isEqualTo(Recognition.LIKELY);
    }

    @Test
    void whatIsNoArticleIsRejected() {
        assertThatThrownBy(() -> one("<html><head><meta http-equiv=refresh content='0; url=/new/'></head></html>"))
                .hasMessage("is a page that sends readers on: 0; url=/new/");
        assertThatThrownBy(() -> one("<html><body><script>app()</script></body></html>"))
                .hasMessage("is a page without a text");
    }

    @Test
    void templatesOfGeneratorsAreRejectedAndTextsAboutThemAreNot() throws Unreadable {
        String jinja = "{% extends \"base.html\" %}{% block content %}{% endblock %}";

        for (String path : List.of("layouts/_default/baseof.html", "site/_layouts/post.html", "templates/page.html")) {
            assertThatThrownBy(() -> read(path, "<!doctype html><title>{{ .Title }}</title><p>x"))
                    .as(path)
                    .hasMessage("is a template that a site generator makes pages by, not a post");
        }
        assertThatThrownBy(() -> read("a.html", jinja)).hasMessageContaining("template");
        assertThatThrownBy(() -> read("a.html", "{{- define \"main\" }}x")).hasMessageContaining("template");
        assertThat(source(one("<p>A template begins so: <code>" + jinja + "</code></p>")))
                .contains("{% block content %}");
        assertThat(read("layouts/of-gardens.html", "<p>Beds and paths</p>").found)
                .hasSize(1);
    }

    @Test
    void hostilePagesTakeTimeInLine() throws Unreadable {
        for (String tags : List.of("<div>", "<b><i>", "<table><tr><td>", "<a href=x><p>", "<ul><li>", "<svg><g>")) {
            assertThat(one("<html><body>" + tags.repeat(10_000) + "text").title())
                    .as(tags)
                    .isEmpty();
        }
    }

    @Test
    void aPageOfThousandsOfEntriesTakesTimeInLine() throws Unreadable {
        String entry = "<article><h2>a</h2><time></time>x</article>";

        assertThat(read("many.html", "<html><body>" + entry.repeat(5_000)).found)
                .hasSize(5_000);
    }

    private Recognition recognition(String path, String text) throws Unreadable {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return format.recognise(new SourceFile(path, () -> new ByteArrayInputStream(bytes)));
    }

    private CollectedFindings read(String path, String html) throws Unreadable {
        return CollectedFindings.of(format, path, html);
    }

    private FoundPost one(String html) throws Unreadable {
        CollectedFindings findings = read("a-page.html", html);
        assertThat(findings.found).hasSize(1);
        return findings.found.get(0);
    }

    private static String source(FoundPost post) {
        Document content = post.fields().document(PostFields.CONTENT).orElseThrow();
        return content.text("source").orElse("");
    }
}
