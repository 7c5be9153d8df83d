package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.ImportRun.State;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostsChanged;
import org.lectern.post.Status;
import org.lectern.post.StoreUnavailable;

/** What a second import makes of what the first one stored. */
class ImportingAgainTest {
    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void theSameArchiveChangesNothing() {
        importing.zip(site());
        Post before = importing.bySlug("a");

        Report again = importing.zip(site()).report();

        assertCounts(again, 0, 0, 3);
        assertThat(importing.bySlug("a")).isEqualTo(before);
        assertThat(importing.all()).hasSize(3);
        assertThat(importing.changed.all()).hasSize(1);
    }

    @Test
    void manyFilesWithEqualTextsStayManyPosts() {
        TestZip zip = new TestZip();
        TestZip same = new TestZip();
        IntStream.range(0, 450).forEach(i -> {
            zip.with("p" + i + ".md", "Equal text");
            same.with("p" + i + ".md", "Equal text");
        });

        assertCounts(importing.zip(zip).report(), 450, 0, 0);
        assertCounts(importing.zip(same).report(), 0, 0, 450);
    }

    @Test
    void aChangedFileUpdatesItsPost() {
        importing.zip(site());
        PostId id = importing.bySlug("a").id();

        Report again = importing.zip(site("a.md", post("A", "New text"))).report();

        assertCounts(again, 0, 1, 2);
        Post updated = importing.bySlug("a");
        assertThat(updated.id()).isEqualTo(id);
        assertThat(updated.version()).isEqualTo(2);
        assertThat(updated.content().orElseThrow().source()).isEqualTo("New text");
        assertCounts(importing.zip(site("a.md", post("A", "Newer text"))).report(), 0, 1, 2);
        assertThat(importing.bySlug("a").version()).isEqualTo(3);
    }

    @Test
    void anUpdateKeepsWhatOtherProgramsAddedAndTheSlugThatThePostGot() {
        importing.zip(new TestZip().with("a/x.md", post("A", "1")).with("b/x.md", post("B", "2")));
        Post stored = importing.bySlug("x-2");
        importing.posts.put(
                new Post(stored.id(), stored.version(), stored.document().with("rating", 5)));

        Report again = importing
                .zip(new TestZip().with("a/x.md", post("A", "1")).with("b/x.md", post("B", "3")))
                .report();

        assertCounts(again, 0, 1, 1);
        assertThat(again.warnings()).isEmpty();
        assertThat(importing.bySlug("x-2").document().number("rating")).contains(5L);
    }

    @Test
    void aMovedFileIsTheSamePost() {
        importing.zip(site());

        Report again = importing
                .zip(new TestZip()
                        .with("moved/a.md", post("A", "Text of a"))
                        .with("b.md", post("B", "Text of b"))
                        .with("c.md", post("C", "Text of c")))
                .report();

        assertCounts(again, 0, 0, 3);
    }

    @Test
    void aDraftThatMovesToThePostsIsPublished() {
        importing.zip(new TestZip().with("_drafts/a.md", "# A\n"));

        Report again = importing
                .zip(new TestZip().with("_posts/2024-05-01-a.md", "# A\n"))
                .report();

        assertCounts(again, 0, 1, 0);
        assertThat(importing.one().status()).isEqualTo(Status.PUBLISHED);
        assertThat(importing.one().published()).isPresent();
    }

    @Test
    void anotherPostInAFileOfTheSameNameIsNew() {
        importing.file("post.md", "---\nslug: one\ntitle: One\ndate: 2024-05-01\n---\nText");

        Report again = importing
                .file("post.md", "---\nslug: two\ntitle: Two\ndate: 2024-05-02\n---\nText")
                .report();

        assertCounts(again, 1, 0, 0);
    }

    @Test
    void aDeletedPostComesBack() {
        importing.zip(site());
        Post post = importing.bySlug("a");
        importing.posts.delete(post.id(), post.version());

        assertCounts(importing.zip(site()).report(), 1, 0, 2);
    }

    @Test
    void aSlugThatAStoredPostHasIsNotTakenFromIt() {
        PostId holder = PostId.next();
        importing.posts.put(new Post(holder, 1, Document.of("slug", "a").with("title", "Mine")));

        Report rehearsed = importing.rehearse(site()).report();
        Report report = importing.zip(site()).report();

        assertCounts(report, 3, 0, 0);
        assertThat(report.warnings())
                .containsExactly(
                        "a.md: its slug 'a' is that of the stored post 'Mine'; it gets 'a-2' or a higher number");
        assertThat(rehearsed).isEqualTo(report);
        assertThat(importing.bySlug("a").id()).isEqualTo(holder);
        assertThat(importing.bySlug("a-2").title()).contains("A");
        assertCounts(importing.zip(site()).report(), 0, 0, 3);
    }

    @Test
    void anAddressThatTheWeblogNeedsIsNoSlug() {
        Report report = importing.file("tags.md", post("Tags", "x")).report();

        assertThat(importing.one().slug()).contains("tags-2");
        assertThat(report.warnings())
                .containsExactly(
                        "tags.md: its slug 'tags' is an address that the weblog needs itself; it gets 'tags-2'");
    }

    @Test
    void aRehearsalReportsTheSameAndWritesNothing() {
        importing.zip(site());
        TestZip changed =
                site("a.md", post("A", "New text")).with("d.md", post("D", "x")).with("e.png", "x");
        TestZip same =
                site("a.md", post("A", "New text")).with("d.md", post("D", "x")).with("e.png", "x");

        ImportRun rehearsal = importing.rehearse(changed);

        assertThat(rehearsal.dryRun()).isTrue();
        assertCounts(rehearsal.report(), 1, 1, 2);
        assertThat(importing.all()).hasSize(3).allMatch(post -> post.version() == 1);
        assertThat(importing.changed.all()).hasSize(1);
        assertThat(importing.tags.labels(List.of("tag-of-d"))).isEmpty();
        assertThat(importing.zip(same).report()).isEqualTo(rehearsal.report());
    }

    @Test
    void everyBatchIsAnnouncedWithItsPosts() {
        TestZip zip = new TestZip();
        IntStream.range(0, 250).forEach(i -> zip.with("p" + i + ".md", post("P" + i, "x")));

        ImportRun run = importing.zip(zip);

        assertThat(importing.changed.all())
                .extracting(PostsChanged::ids)
                .extracting(List::size)
                .containsExactly(200, 50);
        assertThat(run.progress()).isEqualTo(new ImportRun.Progress(250, 250, Optional.empty()));
        assertThat(run.finished()).contains(ImportingForTests.NOW);
    }

    @Test
    void anImportGoesOnByItselfWhenTheStoreAnswersAgain() {
        ImportRun run = importing.node.given("site.zip", site().bytes(), false);
        importing.posts.goDown();
        assertThatThrownBy(importing.node.work::run).isInstanceOf(StoreUnavailable.class);
        importing.posts.comeBack();
        assertThat(importing.node.now(run).state()).isEqualTo(State.RUNNING);

        importing.node.work.run();

        assertThat(importing.node.now(run).state()).isEqualTo(State.DONE);
        assertCounts(importing.node.now(run).report(), 3, 0, 0);
    }

    @Test
    void theUploadIsGoneAfterwards() throws Exception {
        importing.zip(site());
        importing.file("x.zip", "none");

        try (var files = Files.list(folder.resolve("imports"))) {
            assertThat(files).isEmpty();
        }
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
