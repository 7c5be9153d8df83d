package org.lectern.importing.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.document.Document;
import org.lectern.importing.CollectedFindings;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.source.AtomFeed;
import org.lectern.importing.source.JsonFeed;
import org.lectern.importing.source.ListsOfAddresses;
import org.lectern.importing.source.Recognition;
import org.lectern.importing.source.RssFeed;
import org.lectern.importing.source.SourceFormat;
import org.lectern.importing.source.WordPressExport;
import org.lectern.post.PostFields;

@Timeout(60)
class FeedsTest {
    private final PieceReading reading = ReadingForTests.ofPieces();

    @Test
    void anItemOfRssIsAPost() throws Unreadable {
        FoundPost post = rss(
                """
                <title>AT&amp;T &amp; &lt;PID&gt;</title><link>/2024/05/a-day/?from=feed</link>
                <guid isPermaLink="false">tag:example.org,2024:7</guid><pubDate>Wed, 01 May 24 10:00 +0200</pubDate>
                <author>jane@example.org (Jane Doe)</author><category>Big Trains</category><category domain="x">Tea</category>
                <description>&lt;p&gt;Short&lt;/p&gt;</description>
                <content:encoded><![CDATA[<p>Long <a href="../../b">b</a> <img src="//cdn.example/i.png"></p>]]></content:encoded>
                <enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1"/>
                <media:content url="pic.jpg" medium="image"><media:description>A pic</media:description></media:content>
                <slash:comments>3</slash:comments><itunes:duration>1:00</itunes:duration>""");

        assertThat(post.title()).contains("AT&T & <PID>");
        assertThat(post.slug()).hasToString("Optional[a-day]");
        assertThat(post.from().identity()).contains("tag:example.org,2024:7");
        assertThat(post.from().addresses()).containsExactly("https://example.org/2024/05/a-day/?from=feed");
        assertThat(post.fields().instant(PostFields.PUBLISHED)).hasToString("Optional[2024-05-01T08:00:00Z]");
        assertThat(post.fields().documents(PostFields.AUTHORS).get(0).text("name"))
                .contains("Jane Doe");
        assertThat(post.fields().texts(PostFields.TAGS)).containsExactly("big-trains", "tea");
        assertThat(post.fields().text(PostFields.SUMMARY)).contains("Short");
        assertThat(source(post))
                .isEqualTo(
                        "<p>Long <a href=\"https://example.org/b\">b</a> <img src=\"https://cdn.example/i.png\"></p>");
        assertThat(post.fields().documents(PostFields.IMAGES).get(0).fields())
                .isEqualTo(Map.of("url", "https://example.org/pic.jpg", "caption", "A pic"));
        assertThat(attributes(post).names())
                .contains("description", "enclosures", "categories", "slash:comments", "itunes:duration");
    }

    @Test
    void aTitleAndADateThatAreNotThereAreNotMade() throws Unreadable {
        FoundPost post = rss("<description>Only a text</description>");

        assertThat(post.title()).isEmpty();
        assertThat(post.fields().value(PostFields.PUBLISHED)).isEmpty();
        assertThat(source(post)).isEqualTo("Only a text");
        assertThat(post.from().isWeak()).isTrue();
    }

    @Test
    void anEntryOfAtomIsAPost() throws Unreadable {
        CollectedFindings findings = CollectedFindings.of(
                new AtomFeed(reading),
                "a.xml",
                """
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://example.org/" xml:lang="de">
                <a:author><a:name>Ann</a:name></a:author>
                <a:entry xml:base="blog/"><a:id>urn:1</a:id><a:title type="html">&lt;b&gt;Bold&lt;/b&gt; &amp;amp; more</a:title>
                <a:link href="one"/><a:link rel="enclosure" href="x.mp3"/><a:link rel="via" href="https://other.example/"/>
                <a:published>2024-01-02T03:04:05Z</a:published><a:updated>2024-02-02T00:00:00Z</a:updated>
                <a:category term="t" label="Tea" scheme="s"/><a:summary>Short</a:summary>
                <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x <a href="two">y</a><br/></p></div></a:content>
                </a:entry></a:feed>""");
        FoundPost post = findings.found.get(0);

        assertThat(post.title()).contains("Bold & more");
        assertThat(post.from().identity()).contains("urn:1");
        assertThat(post.from().addresses()).containsExactly("https://example.org/blog/one");
        assertThat(source(post)).isEqualTo("<p>x <a href=\"https://example.org/blog/two\">y</a><br></p>");
        assertThat(post.fields().text(PostFields.LANGUAGE)).contains("de");
        assertThat(post.fields().documents(PostFields.AUTHORS).get(0).text("name"))
                .contains("Ann");
        assertThat(post.fields().texts(PostFields.LINKS)).containsExactly("https://other.example/");
        assertThat(post.fields().instant(PostFields.MODIFIED)).hasToString("Optional[2024-02-02T00:00:00Z]");
    }

    @Test
    void anItemOfJsonFeedIsAPost() throws Unreadable {
        CollectedFindings findings = CollectedFindings.of(
                new JsonFeed(reading),
                "feed.json",
                """
                {"version": "https://jsonfeed.org/version/1.1", "items": [
                {"id": 7, "url": "/one", "title": "One", "content_html": "<a href='x'>x</a>", "content_text": "x", "summary": "s",
                 "date_published": "2024-01-02T03:04:05+01:00", "tags": ["Tea"], "_ext": {"a": 1}, "external_url": "https://o.example/"},
                7, {"id": "8", "content_text": "Two", "authors": [{"name": "Bo"}]}],
                "authors": [{"name": "Ann"}], "language": "en", "home_page_url": "https://example.org/", "next_url": "https://example.org/2"}""");
        FoundPost post = findings.found.get(0);

        assertThat(findings.found).hasSize(2);
        assertThat(findings.rejected)
                .extracting(Unreadable::getMessage)
                .containsExactly("is no post: it is no JSON object");
        assertThat(findings.rejected.get(0).line()).contains(4);
        assertThat(post.from().identity()).contains("7");
        assertThat(post.from().addresses()).containsExactly("https://example.org/one");
        assertThat(source(post)).isEqualTo("<a href=\"https://example.org/x\">x</a>");
        assertThat(post.fields().texts(PostFields.LINKS)).containsExactly("https://o.example/");
        assertThat(attributes(post).names()).containsExactly("content_text", "_ext");
        assertThat(findings.found)
                .extracting(each -> each.fields()
                        .documents(PostFields.AUTHORS)
                        .get(0)
                        .text("name")
                        .orElseThrow())
                .containsExactly("Ann", "Bo");
        assertThat(post.warnings()).anyMatch(warning -> warning.contains("goes on in https://example.org/2"));
    }

    @Test
    void aJsonFeedThatIsCutOffGivesWhatCameBefore() {
        CollectedFindings findings = new CollectedFindings();
        byte[] bytes =
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\", \"title\": \"A\"}, {\"id\": "
                        .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new JsonFeed(reading).read(file("f.json", bytes), findings))
                .hasMessageContaining("cut off");
        assertThat(findings.found).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'<rss version=\"2.0\"><channel/></rss>', RSS",
        "'<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"/>', RSS",
        "'<feed xmlns=\"http://www.w3.org/2005/Atom\"/>', Atom",
        "'<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"/>', Atom",
        "'<rss xmlns:wp=\"http://wordpress.org/export/1.0/\"/>', WordPress export",
        "'{\"version\": \"https://jsonfeed.org/version/1\"}', JSON Feed",
        "'<opml version=\"2.0\"/>', 'OPML and sitemaps (named, not read)'",
        "'<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>', 'OPML and sitemaps (named, not read)'",
        "'<note/>', 'OPML and sitemaps (named, not read)'",
        "'<!DOCTYPE html><html></html>', HTML pages"
    })
    void aFormatIsKnownByItsContent(String text, String label) throws Unreadable {
        List<SourceFormat> formats = List.of(
                new WordPressExport(reading),
                new RssFeed(reading),
                new AtomFeed(reading),
                new JsonFeed(reading),
                new ListsOfAddresses(),
                ReadingForTests.ofPages());
        Recognition best = Recognition.NONE;
        String found = "";
        for (SourceFormat format : formats) {
            Recognition recognition = format.recognise(file("file.xml", text.getBytes(StandardCharsets.UTF_8)));
            if (recognition.compareTo(best) > 0) {
                best = recognition;
                found = format.label();
            }
        }

        assertThat(found).isEqualTo(label);
    }

    @Test
    void listsAreRejectedForWhatTheyAre() {
        assertThatThrownBy(() -> CollectedFindings.of(new ListsOfAddresses(), "a.opml", "<opml><body/></opml>"))
                .hasMessage("is a list of feeds (OPML), not posts");
        assertThatThrownBy(() -> CollectedFindings.of(new ListsOfAddresses(), "sitemap.xml", "<urlset></urlset>"))
                .hasMessage("is a map of a site's addresses (sitemap), not posts");
        assertThatThrownBy(() -> CollectedFindings.of(new RssFeed(reading), "a.xml", "<rss><channel/></rss>"))
                .hasMessage("is a feed without a single entry");
    }

    @Test
    void anEntityBombInAFeedIsText() throws Unreadable {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        bomb.append(
                "<!ENTITY xxe SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&a29; &xxe;</title></item></channel></rss>");

        FoundPost post = CollectedFindings.of(new RssFeed(reading), "a.xml", bomb.toString())
                .found
                .get(0);

        assertThat(post.title()).contains("&a29; &xxe;");
        assertThat(post.warnings()).anyMatch(warning -> warning.contains("has a DOCTYPE, which is not read"));
    }

    private FoundPost rss(String inside) throws Unreadable {
        return CollectedFindings.of(
                        new RssFeed(reading),
                        "feed.xml",
                        "<rss version='2.0'><channel><link>https://example.org/</link><item>" + inside
                                + "</item></channel></rss>")
                .found
                .get(0);
    }

    private static SourceFile file(String path, byte[] bytes) {
        return new SourceFile(path, () -> new ByteArrayInputStream(bytes));
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
