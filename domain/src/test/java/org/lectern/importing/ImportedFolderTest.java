package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.original.InMemoryOriginals;
import org.lectern.lease.InMemoryLeases;
import org.lectern.post.InMemoryPosts;
import org.lectern.security.InMemoryUsers;
import org.lectern.tag.InMemoryTags;
import org.lectern.time.TestClock;

/** A working copy on the server's disk is read again and again. */
class ImportedFolderTest {
    @TempDir
    Path disk;

    private final TestClock clock = new TestClock(ImportingForTests.NOW);
    private final InMemoryPosts posts = new InMemoryPosts();
    private Path blog;
    private ImportNode node;

    @BeforeEach
    void begin() throws IOException {
        blog = Files.createDirectories(disk.resolve("blog"));
        ImportNode.Stores stores = new ImportNode.Stores(
                posts,
                new InMemoryOriginals(),
                new InMemoryImportRuns(),
                new InMemoryImportEntries(),
                new InMemoryTags(),
                new InMemoryLeases(clock),
                new InMemoryUsers());
        ImportFolders folders = new ImportFolders(Optional.of("blog=" + blog + ", gone=" + disk.resolve("gone")));
        node = new ImportNode(stores, disk.resolve("data"), folders, clock);
        write("a.md", "---\ndate: 2025-05-16\n---\n# A\n");
        write("posts/b.md", "---\ndate: 2025-05-16\n---\n# B\n");
        write(".git/config", "secret");
    }

    @Test
    void whatChangedIsUpdatedAndWhatIsGoneIsNamedAndStays() throws IOException {
        ImportRun first = read();
        assertThat(node.report(first)).containsExactly("created a.md ", "created posts/b.md ");

        Files.delete(blog.resolve("posts/b.md"));
        write("a.md", "---\ndate: 2025-05-16\n---\n# A\n\nMore.\n");
        ImportRun second = read();

        assertThat(node.report(second))
                .containsExactly(
                        "updated a.md ",
                        "note posts/b.md [it is gone from the folder since the import before; what was made of it stays]");
        assertThat(posts.findByAddress("b")).isPresent();
        assertThat(node.report(read())).containsExactly("unchanged a.md ");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path outside = Files.writeString(disk.resolve("secret.md"), "# Secret\n");
        Files.createSymbolicLink(blog.resolve("link.md"), outside);
        Files.createSymbolicLink(blog.resolve("up"), disk);

        assertThat(node.report(read()))
                .contains("rejected link.md [is a symbolic link]", "rejected up [is a symbolic link]");
        assertThat(posts.findByAddress("secret")).isEmpty();
    }

    @Test
    void whoAsksForWhatWaitsGetsWhatWaits() {
        ImportRun waiting = node.start.folder("blog", false, "hook").orElseThrow();

        assertThat(node.start.folder("blog", false, "ada")).map(ImportRun::id).contains(waiting.id());
        assertThat(node.start.folder("blog", true, "ada")).map(ImportRun::id).isNotEqualTo(Optional.of(waiting.id()));
        node.work.run();
        assertThat(node.start.folder("blog", false, "ada")).map(ImportRun::id).isNotEqualTo(Optional.of(waiting.id()));
    }

    @Test
    void onlyFoldersOfTheConfigurationAreRead() {
        assertThat(node.start.folder("../blog", false, "ada")).isEmpty();
        ImportRun gone = node.start.folder("gone", false, "ada").orElseThrow();

        node.work.run();

        assertThat(node.now(gone).state()).isEqualTo(State.FAILED);
        assertThat(node.now(gone).report().rejected().get(0).reason()).startsWith("is no folder on the server's disk");
    }

    @Test
    void foldersHaveNamesOfTheirOwnOrThatOfTheirLastPart() {
        assertThat(new ImportFolders(Optional.of("blog=/srv/blog/content, /srv/talks ,")).names())
                .containsExactly("blog", "talks");
        assertThat(new ImportFolders(Optional.empty()).names()).isEmpty();
        assertThatThrownBy(() -> new ImportFolders(Optional.of("content")))
                .hasMessage("LECTERN_IMPORT_FOLDERS has 'content'; set it to whole paths such as /srv/blog,"
                        + " separated by commas");
        assertThatThrownBy(() -> new ImportFolders(Optional.of("/a/x,/b/x")))
                .hasMessageStartingWith("LECTERN_IMPORT_FOLDERS has two folders called 'x'");
        assertThatThrownBy(() -> new ImportFolders(Optional.of("a b=/srv")))
                .hasMessageStartingWith("LECTERN_IMPORT_FOLDERS has a folder called 'a b'");
        assertThatThrownBy(() -> new ImportFolders(Optional.of("/"))).hasMessageContaining("a folder called ''");
    }

    private ImportRun read() {
        ImportRun run = node.start.folder("blog", false, "ada").orElseThrow();
        node.work.run();
        assertThat(node.now(run).state()).isEqualTo(State.DONE);
        return run;
    }

    private void write(String path, String text) throws IOException {
        Path file = blog.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
