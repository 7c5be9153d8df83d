package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun.Report;
import org.lectern.post.Post;
import org.lectern.post.Source;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;

/** What a second import makes of posts that somebody has edited since the first. */
class ImportingEditedPostsTest {
    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void aChangedFileChangesTheFieldsThatNobodyTouchedHere() {
        importing.zip(site());
        edit("a", "title", "My own title");

        Report again = importing.zip(site("a.md", post("A", "New text"))).report();

        assertCounts(again, 0, 1, 2);
        assertThat(again.warnings()).isEmpty();
        Post merged = importing.bySlug("a");
        assertThat(merged.title()).contains("My own title");
        assertThat(merged.content().orElseThrow().source()).isEqualTo("New text");
        assertThat(Source.of(merged).ways(merged).text("title")).contains("typed");
        assertThat(Source.of(merged).ways(merged).text("content")).contains("read");
    }

    @Test
    void whatTheFileAndSomebodyHereHaveChangedIsProposedOnce() {
        importing.zip(site());
        edit("a", "content", Document.of("format", "markdown").with("source", "My own text"));

        Report again = importing.zip(site("a.md", post("A", "New text"))).report();

        assertCounts(again, 0, 1, 2);
        assertThat(again.warnings())
                .containsExactly(
                        "a.md: the file has changed, and so has its post 'A' here in the same fields (content);"
                                + " what is here stays, and what the file says is proposed");
        Post kept = importing.bySlug("a");
        assertThat(kept.content().orElseThrow().source()).isEqualTo("My own text");
        assertThat(proposed(kept).document("content").flatMap(content -> content.text("source")))
                .contains("New text");
        assertCounts(importing.zip(site("a.md", post("A", "New text"))).report(), 0, 0, 3);
        Report third = importing.zip(site("a.md", post("A2", "New text"))).report();
        assertThat(third.warnings()).isEmpty();
        assertThat(importing.bySlug("a").title()).contains("A2");
        assertThat(proposed(importing.bySlug("a")).names()).containsExactly("content");
    }

    @Test
    void aFileThatCameToSayWhatSomebodyWroteHereProposesNothing() {
        importing.zip(site());
        edit("a", "title", "Better");

        Report again = importing
                .zip(site("a.md", post("Better", "Text of a").replace("---\nText", "slug: a\n---\nText")))
                .report();

        assertThat(again.warnings()).isEmpty();
        assertThat(proposed(importing.bySlug("a")).isEmpty()).isTrue();
    }

    private void edit(String slug, String field, Object value) {
        Post stored = importing.bySlug(slug);
        importing.storing.store.replace(
                stored,
                stored.document().with(field, value),
                Change.by("somebody", Channel.EDITOR),
                ImportingForTests.NOW);
    }

    private static Document proposed(Post post) {
        return post.document()
                .document("source")
                .flatMap(source -> source.document("proposed"))
                .orElse(Document.empty());
    }

    private static void assertCounts(Report report, long created, long updated, long unchanged) {
        assertThat(new long[] {report.created(), report.updated(), report.unchanged()})
                .containsExactly(created, updated, unchanged);
    }

    private static TestZip site() {
        return site("a.md", post("A", "Text of a"));
    }

    private static TestZip site(String path, String text) {
        return new TestZip()
                .with(path, text)
                .with("b.md", post("B", "Text of b"))
                .with("c.md", post("C", "Text of c"));
    }

    private static String post(String title, String text) {
        return "---\ntitle: " + title + "\ndate: 2024-05-01\ntags: [Tag of " + title + "]\n---\n" + text;
    }
}
