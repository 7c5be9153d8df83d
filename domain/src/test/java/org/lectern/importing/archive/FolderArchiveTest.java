package org.lectern.importing.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.archive.Archive.Item;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;

class FolderArchiveTest {
    @TempDir
    Path folder;

    @Test
    void filesComeInTheOrderOfTheirNamesAndLinksAreNotFollowed() throws Exception {
        Path secret = Files.writeString(
                Files.createDirectory(folder.resolve("secret")).resolve("s.md"), "secret");
        Path site = Files.createDirectory(folder.resolve("site"));
        write(site, "b/2.md");
        write(site, "b/10.md");
        write(site, "a.md");
        write(site, ".git/HEAD");
        write(site, "b/.DS_Store");
        Files.createSymbolicLink(site.resolve("c.md"), secret);
        Files.createSymbolicLink(site.resolve("d"), secret.getParent());

        try (Archive archive = new Uploads().open(site, "site")) {
            assertThat(archive.items().map(FolderArchiveTest::told))
                    .containsExactly(
                            "a.md",
                            "junk b/.DS_Store",
                            "b/10.md",
                            "b/2.md",
                            "c.md is a symbolic link",
                            "d is a symbolic link");
            assertThat(archive.size()).isEqualTo(6);
            assertThat(archive.in("b")).containsExactly(new SourcePath("b/10.md"), new SourcePath("b/2.md"));
            assertThat(new String(
                            archive.find(new SourcePath("b/2.md")).orElseThrow().bytes(100), StandardCharsets.UTF_8))
                    .isEqualTo("b/2.md");
            assertThat(archive.find(new SourcePath("c.md"))).isEmpty();
            assertThat(archive.find(new SourcePath(".git/HEAD"))).isEmpty();
        }
    }

    @Test
    void aFileThatBecomesALinkIsNotRead() throws Exception {
        Path site = Files.createDirectory(folder.resolve("site"));
        write(site, "sub/a.md");
        Files.createDirectory(folder.resolve("secret"));
        Files.writeString(folder.resolve("secret/a.md"), "secret");
        try (Archive archive = FolderArchive.open(site)) {
            Files.delete(site.resolve("sub/a.md"));
            Files.delete(site.resolve("sub"));
            Files.createSymbolicLink(site.resolve("sub"), folder.resolve("secret"));
            Item.Readable item = (Item.Readable) archive.items().findFirst().orElseThrow();

            assertThatThrownBy(() -> item.file().bytes(100))
                    .isInstanceOf(Unreadable.class)
                    .hasMessage("cannot be unpacked: it has become a link that leads out of the folder");
        }
    }

    @Test
    void aFolderOfTooManyFilesIsRefused() throws IOException {
        for (String name : List.of("a.md", "b.md", "c.md")) {
            write(folder, name);
        }

        assertThatThrownBy(() -> FolderArchive.open(folder, 3))
                .isInstanceOf(Unreadable.class)
                .hasMessage("is a folder of more than 3 files and folders; give it in parts");
    }

    @Test
    void whatCannotBeReadIsRefusedByItsNameAndTheRestIsRead() throws Exception {
        write(folder, "a.md");
        write(folder, "closed/b.md");
        write(folder, "d.md");

        try (Archive archive = FolderArchive.open(folder, 10, this::listed)) {
            assertThat(archive.items().map(FolderArchiveTest::told))
                    .containsExactly(
                            "a.md",
                            "closed cannot be read from the server's disk",
                            "d.md",
                            "removed.md was gone when it was to be looked at");
        }
    }

    private Stream<Path> listed(Path entered) throws IOException {
        if (entered.endsWith("closed")) {
            throw new AccessDeniedException(entered.toString());
        }
        try (Stream<Path> there = Files.list(entered)) {
            return Stream.concat(there.toList().stream(), Stream.of(entered.resolve("removed.md")));
        }
    }

    @Test
    void aFolderThatIsTooDeepIsRefusedByItsName() throws Exception {
        String deep = "d/".repeat(101);
        write(folder, deep + "lost.md");
        write(folder, "e.md");

        try (Archive archive = FolderArchive.open(folder)) {
            assertThat(archive.items().map(FolderArchiveTest::told))
                    .containsExactly(
                            deep.substring(0, deep.length() - 1)
                                    + " is a folder in more than 100 others; what is in it is not read",
                            "e.md");
        }
    }

    private static String told(Item item) {
        if (item instanceof Item.Readable readable) {
            return readable.file().path().text();
        }
        return item instanceof Item.Refused refused
                ? refused.path() + " " + refused.reason()
                : "junk " + ((Item.Junk) item).path();
    }

    private static void write(Path folder, String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }
}
