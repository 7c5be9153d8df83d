package org.lectern.importing.restoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignZipTest {
    private static final String MANIFEST = "{\"format\": \"lectern\", \"version\": 1}";

    @TempDir
    private Path folder;

    private record Entry(String path, String text) {}

    @Test
    void anArchiveStandsAtTheRootOrInTheOneFolderThatWasPacked() throws Exception {
        assertThat(isArchive(new Entry("manifest.json", MANIFEST), new Entry("a/b.json", "{}")))
                .isTrue();
        assertThat(isArchive(new Entry("my backup/a/b.json", "{}"), new Entry("my backup/manifest.json", MANIFEST)))
                .isTrue();
        assertThat(isArchive(new Entry("a/manifest.json", MANIFEST), new Entry("b/x.md", "")))
                .isFalse();
        assertThat(isArchive(new Entry("a/b/manifest.json", MANIFEST))).isFalse();
        assertThat(isArchive(new Entry("x.md", ""), new Entry("a/manifest.json", MANIFEST)))
                .isFalse();
        assertThat(isArchive()).isFalse();
    }

    @Test
    void whatASystemPutBesideTheFolderIsNoneOfItsNeighbours() throws Exception {
        assertThat(isArchive(
                        new Entry(".DS_Store", ""),
                        new Entry("backup/", ""),
                        new Entry("__MACOSX/backup/._manifest.json", ""),
                        new Entry("backup/manifest.json", MANIFEST)))
                .isTrue();
    }

    /** Each of them would be unpacked before any limit is looked at. */
    @Test
    void noMoreThanOneManifestIsEverLookedInto() throws Exception {
        assertThat(isArchive(
                        new Entry("manifest.json", "{\"manifest_version\": 3}"),
                        new Entry("a/manifest.json", MANIFEST),
                        new Entry("b/manifest.json", MANIFEST)))
                .isFalse();
    }

    private boolean isArchive(Entry... entries) throws Exception {
        Optional<OpenArchive> archive = OpenArchive.of(zip(entries));
        if (archive.isPresent()) {
            archive.get().close();
        }
        return archive.isPresent();
    }

    private Path zip(Entry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.path()));
                zip.write(entry.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return Files.write(folder.resolve("test.zip"), bytes.toByteArray());
    }
}
