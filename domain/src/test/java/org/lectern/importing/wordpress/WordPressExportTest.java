package org.lectern.importing.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.document.Document;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.feed.ReadingForTests;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.WordPressExport;
import org.lectern.post.PostFields;

@Timeout(60)
class WordPressExportTest {
    private static final String SHOWN =
            """
                <p>Text [sic] and [1].</p>
                <figure><a href="u"><img src="i.jpg"></a><figcaption>The words</figcaption></figure>
                <figure><img src="https://blog.example/up/p.jpg" alt="Alt"><figcaption>Cap</figcaption></figure>
                <pre><code class="language-java">if (a &lt; b) {

                }</code></pre>
                <p><a href="https://youtu.be/abc?t=1&amp;x=2">https://youtu.be/abc?t=1&amp;x=2</a></p>
                <p><a href="https://example.org/v">https://example.org/v</a></p>
                <p>[contact-form to="me"]</p>""";

    private CollectedFindings findings;

    @Test
    void aPostHasItsTextTagsAuthorAndDates() throws Unreadable {
        FoundPost post = one(item(
                "post",
                "publish",
                "<title>Tea &amp; cake</title><link>https://blog.example/2024/05/tea/</link>"
                        + "<dc:creator>jane</dc:creator><guid isPermaLink='false'>https://blog.example/?p=7</guid>"
                        + "<wp:post_name>t%C3%A9a</wp:post_name><wp:post_date>2024-05-01 12:00:00</wp:post_date>"
                        + "<wp:post_date_gmt>2024-05-01 16:00:00</wp:post_date_gmt>"
                        + "<category domain='post_tag' nicename='cakes'>Cakes</category><category domain='category' nicename='food'>Food</category>"
                        + "<category domain='category' nicename='uncategorized'>Uncategorized</category>"
                        + "<excerpt:encoded>Short <b>words</b></excerpt:encoded>"
                        + "<wp:postmeta><wp:meta_key>mood</wp:meta_key><wp:meta_value>good</wp:meta_value></wp:postmeta>"
                        + content("One\ntwo\n\nThree <!-- kept -->")));

        assertThat(post.title()).contains("Tea & cake");
        assertThat(post.fields().text(PostFields.STATUS)).contains("published");
        assertThat(post.fields().instant(PostFields.PUBLISHED)).hasToString("Optional[2024-05-01T16:00:00Z]");
        assertThat(post.fields().documents(PostFields.AUTHORS).get(0).text("name"))
                .contains("Jane Doe");
        assertThat(post.fields().texts(PostFields.TAGS)).containsExactly("cakes", "food");
        assertThat(post.fields().text(PostFields.SUMMARY)).contains("Short words");
        assertThat(attributes(post).document("postmeta").orElseThrow().text("mood"))
                .contains("good");
        assertThat(post.slug()).hasToString("Optional[téa]");
        assertThat(post.from().identity()).contains("https://blog.example/?p=7");
        assertThat(post.from().addresses())
                .containsExactly("https://blog.example/2024/05/tea/", "https://blog.example/?p=7");
        assertThat(source(post)).isEqualTo("<p>One<br>\ntwo</p>\n<p>Three <!-- kept --></p>");
    }

    @Test
    void aDateWithoutUtcIsInTheZoneOfThisSiteAndNoneIsNone() throws Unreadable {
        read(item(
                        "post",
                        "draft",
                        "<title>A</title><wp:post_date>2024-01-01 12:00:00</wp:post_date>"
                                + "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>")
                + item(
                        "post",
                        "draft",
                        "<title>B</title><wp:post_date>0000-00-00 00:00:00</wp:post_date>"
                                + "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>"));

        assertThat(findings.found.get(0).fields().instant(PostFields.PUBLISHED))
                .hasToString("Optional[2024-01-01T11:00:00Z]");
        assertThat(findings.found.get(1).fields().value(PostFields.PUBLISHED)).isEmpty();
    }

    @Test
    void whatOthersMayNotReadIsADraft() throws Unreadable {
        read(item("post", "private", "<title>A</title>")
                + item("post", "pending", "<title>B</title>")
                + item("post", "trash", "<title>C</title>")
                + item("post", "publish", "<title>D</title><wp:post_password>secret</wp:post_password>")
                + item("page", "future", "<title>E</title>"));

        assertThat(findings.found)
                .extracting(post -> post.fields().text(PostFields.STATUS).orElseThrow())
                .containsExactly("draft", "draft", "draft", "draft", "published");
        assertThat(findings.found.get(4).fields().text(PostFields.KIND)).contains("page");
        assertThat(findings.found.toString()).doesNotContain("secret");
    }

    @Test
    void picturesOfTheMediaLibraryAreThoseOfTheirPosts() throws Unreadable {
        read(attachment("11", "7", "https://blog.example/up/a.jpg", "The caption", "A cat")
                + attachment("12", "0", "https://blog.example/up/b.png", "", "")
                + attachment("13", "0", "https://blog.example/up/unused.png", "", "")
                + item(
                        "post",
                        "publish",
                        "<wp:post_id>7</wp:post_id><title>A</title>"
                                + content("<img src='http://blog.example/up/b-300x200.png'>")));

        assertThat(findings.found.get(0).fields().documents(PostFields.IMAGES))
                .extracting(Document::fields)
                .containsExactly(
                        Map.of("url", "https://blog.example/up/b.png"),
                        Map.of("url", "https://blog.example/up/a.jpg", "alt", "A cat", "caption", "The caption"));
        assertThat(findings.rejected)
                .extracting(Unreadable::getMessage)
                .containsExactly(
                        "is a file of the media library that no post of the export uses: https://blog.example/up/unused.png");
    }

    @Test
    void menusAndRevisionsAreRejectedForWhatTheyAre() throws Unreadable {
        read(item("nav_menu_item", "publish", "<title>Home</title>")
                + item("revision", "inherit", "<title>Old</title>")
                + item("recipe", "publish", "<title>Soup</title>"));

        assertThat(findings.rejected)
                .extracting(Unreadable::getMessage)
                .containsExactly("is an entry of a menu, not a post", "is an earlier version of a post, not a post");
        assertThat(attributes(findings.found.get(0)).text("type")).contains("recipe");
    }

    @Test
    void commentsAreCountedOnceAndStayInTheOriginals() throws Unreadable {
        String comment = "<wp:comment><wp:comment_author_email>x@example.org</wp:comment_author_email></wp:comment>";
        read(item("post", "publish", "<title>A</title>" + comment + comment)
                + item("post", "publish", "<title>B</title>" + comment));

        assertThat(findings.found.get(0).warnings().get(0))
                .isEqualTo(
                        "site.xml: holds 3 comments, which Lectern does not have; they are kept in the originals of their posts");
        assertThat(findings.found.get(1).warnings()).noneMatch(warning -> warning.contains("comments"));
        assertThat(findings.found.get(0).fields().toString()).doesNotContain("x@example.org");
        assertThat(new String(findings.found.get(0).from().original().bytes())).contains("x@example.org");
    }

    @Test
    void shortcodesBecomeWhatTheyShow() throws Unreadable {
        read(
                attachment("5", "0", "https://blog.example/up/p.jpg", "Cap", "Alt")
                        + item(
                                "post",
                                "publish",
                                "<title>A</title>"
                                        + content(
                                                """
                Text [sic] and [1].

                [caption id="x" width="3"]<a href="u"><img src="i.jpg"></a> The words[/caption]

                [gallery ids="5"]

                [code language="java"]
                if (a < b) {

                }[/code]

                [youtube https://youtu.be/abc?t=1&amp;x=2]

                [embed]https://example.org/v[/embed]

                [contact-form to="me"]""")));

        assertThat(source(findings.found.get(0))).isEqualTo(SHOWN);
        assertThat(findings.found.get(0).warnings())
                .anyMatch(warning ->
                        warning.endsWith("has shortcodes of plugins, which stay as they are written: contact-form"));
    }

    @Test
    void blocksLoseTheirCommentsAndNothingElse() throws Unreadable {
        FoundPost post = one(
                item(
                        "post",
                        "publish",
                        "<title>A</title>"
                                + content(
                                        """
                <!-- wp:heading {"level":2} -->
                <h2>Head</h2>
                <!-- /wp:heading -->

                <!-- wp:paragraph -->
                <p>Text -- with {{ braces }} and <PID></p>
                <!-- /wp:paragraph -->

                <!-- wp:latest-posts {"n":3} /-->""")));

        assertThat(source(post)).isEqualTo("<h2>Head</h2>\n\n<p>Text -- with {{ braces }} and <PID></p>");
        assertThat(post.warnings()).anyMatch(warning -> warning.endsWith("which are left out: latest-posts"));
    }

    @Test
    void aHostileTextTakesTimeInLine() throws Unreadable {
        read(item("post", "publish", "<title>A</title>" + content("[code][caption a=\"" + "[code x=".repeat(200_000)))
                + item("post", "publish", "<title>B</title>" + content("<div ".repeat(200_000) + "<p>".repeat(200_000)))
                + item(
                        "post",
                        "publish",
                        "<title>C</title>" + content("<!-- wp:a ".repeat(200_000) + "\n\n".repeat(500_000))));

        assertThat(findings.found).hasSize(3);
    }

    private static String attachment(String id, String parent, String url, String caption, String alt) {
        return item(
                "attachment",
                "inherit",
                "<wp:post_id>" + id + "</wp:post_id><wp:post_parent>" + parent + "</wp:post_parent><wp:attachment_url>"
                        + url
                        + "</wp:attachment_url><excerpt:encoded>" + caption
                        + "</excerpt:encoded><wp:postmeta><wp:meta_key>"
                        + "_wp_attachment_image_alt</wp:meta_key><wp:meta_value>" + alt
                        + "</wp:meta_value></wp:postmeta>");
    }

    private static String item(String type, String status, String inside) {
        return "<item>" + inside + "<wp:post_type>" + type + "</wp:post_type><wp:status>" + status
                + "</wp:status></item>\n";
    }

    private static String content(String html) {
        return "<content:encoded><![CDATA[" + html + "]]></content:encoded>";
    }

    private FoundPost one(String items) throws Unreadable {
        read(items);
        assertThat(findings.found).hasSize(1);
        return findings.found.get(0);
    }

    private void read(String items) throws Unreadable {
        findings = CollectedFindings.of(
                new WordPressExport(ReadingForTests.ofPieces()),
                "site.xml",
                "<?xml version='1.0'?><rss version='2.0' xmlns:wp='http://wordpress.org/export/1.1/'"
                        + " xmlns:excerpt='http://wordpress.org/export/1.1/excerpt/'"
                        + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                        + "<channel><wp:author><wp:author_login>jane</wp:author_login><wp:author_display_name>Jane Doe"
                        + "</wp:author_display_name></wp:author>\n" + items + "</channel></rss>");
    }

    private static Document attributes(FoundPost post) {
        return post.fields().document(PostFields.ATTRIBUTES).orElseThrow();
    }

    private static String source(FoundPost post) {
        return post.fields()
                .document(PostFields.CONTENT)
                .orElseThrow()
                .text("source")
                .orElseThrow();
    }
}
