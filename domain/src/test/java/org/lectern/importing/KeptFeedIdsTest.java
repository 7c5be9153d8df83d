package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.Source;

class KeptFeedIdsTest {
    private static final String TEXT =
            "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen.";

    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void start() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void aPostKeepsTheIdThatItHasInAFeedOrAnExport() {
        importing.file("a.xml", atom("tag:example.org,2024:1", "Atom", TEXT));
        importing.file("b.xml", rss("<guid isPermaLink=\"false\">4711</guid><title>Rss</title>"));
        importing.file(
                "c.json",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"x\", \"items\": [{\"id\": \"j-1\", \"title\": \"Json\", \"content_text\": \"x\"}]}");
        importing.file(
                "ghost.json",
                "{\"db\": [{\"meta\": {\"version\": \"5.0\"}, \"data\": {\"posts\": [{\"id\": \"5f0c3b2a1e4d5c6b7a8f9e0d\", \"uuid\": \"6ba7b810-9dad-11d1-80b4-00c04fd430c8\", \"title\": \"Ghost\", \"slug\": \"ghost\", \"html\": \"<p>x</p>\", \"status\": \"published\", \"published_at\": \"2024-01-01T00:00:00.000Z\"}]}}]}");
        assertThat(feedId("Atom")).contains("tag:example.org,2024:1");
        assertThat(feedId("Rss")).contains("4711");
        assertThat(feedId("Json")).contains("j-1");
        assertThat(feedId("Ghost")).contains("5f0c3b2a1e4d5c6b7a8f9e0d");
    }

    @Test
    void aFileHasNone() {
        importing.file("post.md", "---\ntitle: File\ndate: 2024-05-01\n---\n" + TEXT);
        assertThat(feedId("File")).isEmpty();
    }

    @Test
    void aPostFromAFileTakesTheIdThatItHasInItsOldFeed() {
        importing.file(
                "post.md", "---\ntitle: Same\ndate: 2024-05-01T10:00:00Z\nurl: https://example.org/same\n---\n" + TEXT);
        importing.file("a.xml", atom("tag:example.org,2024:1", "Same", TEXT));
        Post post = importing.one();
        assertThat(Source.of(post).feedId()).contains("tag:example.org,2024:1");
        importing.file("b.xml", atom("tag:example.org,2024:2", "Same", TEXT + " "));
        assertThat(Source.of(importing.bySlug(post.slug().orElseThrow())).feedId())
                .as("once it has one it keeps it")
                .contains("tag:example.org,2024:1");
    }

    @Test
    void aPostThatAnotherLecternCallsItsOwnDoesNotBecomeThatOne() {
        importing.posts.put(
                aPost().withId("01A").titled("Mine").withSlug("mine").build());
        importing.file("a.xml", atom("urn:lectern:01OTHER:post:01A", "Theirs", TEXT));
        assertThat(importing.all()).hasSize(2);
        importing.file("b.xml", atom("urn:lectern:01TEST:post:01A", "Mine", TEXT));
        assertThat(importing.all()).as("its own").hasSize(2);
    }

    @Test
    void rssInAtomsAndDublinCoresWordsIsReadToo() {
        importing.file(
                "x.xml",
                rss(
                        "<guid>https://example.org/1</guid><title>Mixed</title><dc:description>&lt;p&gt;Text&lt;/p&gt;</dc:description>"
                                + "<atom:published>2024-05-01T10:00:00Z</atom:published><dc:language>nl</dc:language>"));
        importing.file(
                "y.xml",
                rss(
                        "<guid>https://example.org/2</guid><title>Atomic</title><atom:content type=\"html\">&lt;p&gt;Atom&lt;/p&gt;</atom:content>"));
        Post mixed = importing.bySlug("mixed");
        assertThat(mixed.content()).contains(new Content(Content.HTML, "<p>Text</p>"));
        assertThat(mixed.published()).contains(Instant.parse("2024-05-01T10:00:00Z"));
        assertThat(mixed.language()).contains("nl");
        assertThat(importing.bySlug("atomic").content()).contains(new Content(Content.HTML, "<p>Atom</p>"));
    }

    private Optional<String> feedId(String title) {
        Post titled = importing.all().stream()
                .filter(post -> post.title().equals(Optional.of(title)))
                .findFirst()
                .orElseThrow();
        return Source.of(titled).feedId();
    }

    private static String atom(String id, String title, String text) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>f</id><title>F</title><updated>2024-05-01T10:00:00Z</updated>"
                + "<entry><id>" + id + "</id><title>" + title + "</title><link href=\"https://example.org/same\"/>"
                + "<published>2024-05-01T10:00:00Z</published><updated>2024-05-01T10:00:00Z</updated><content>" + text
                + "</content></entry></feed>";
    }

    private static String rss(String item) {
        return "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:atom=\"http://www.w3.org/2005/Atom\">"
                + "<channel><title>F</title><link>https://example.org/</link><description>F</description><item>" + item
                + "</item></channel></rss>";
    }
}
