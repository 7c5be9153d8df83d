package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.State;

/** Archives other than ZIP, as people make them and as attackers do. */
@Timeout(120)
class PackedUploadTest {
    private static final String GOOD = "---\ntitle: Good\ndate: 2024-05-01\n---\nText\n";

    @TempDir
    Path folder;

    private ImportingForTests importing;

    @BeforeEach
    void begin() {
        importing = new ImportingForTests(folder);
    }

    @Test
    void aTarIsReadHoweverItIsPackedAndCalled() throws IOException {
        for (byte[] upload : List.of(tar().bytes(), tar().gzipped(), tar().bzipped())) {
            ImportingForTests fresh = new ImportingForTests(Files.createTempDirectory(folder, "fresh"));
            ImportRun run = fresh.file("site.bin", upload);

            assertThat(run.report().rejected()).isEmpty();
            assertThat(fresh.all())
                    .extracting(post -> post.document()
                            .document("source")
                            .orElseThrow()
                            .text("path")
                            .orElse(""))
                    .containsExactlyInAnyOrder("site/a.md", "site/über/" + "long/".repeat(40) + "b.md");
            assertThat(fresh.all()).extracting(post -> post.title().orElse("")).containsExactlyInAnyOrder("Good", "B");
        }
    }

    @Test
    void oneFileMayBePacked() {
        ImportRun run = importing.file("notes.md.gz", TestTar.gzipped(GOOD.getBytes(StandardCharsets.UTF_8)));

        assertThat(run.report().rejected()).isEmpty();
        assertThat(importing.one().document().document("source").orElseThrow().text("path"))
                .contains("notes.md");
    }

    @Test
    void entriesThatLeadElsewhereAreRejectedByName() {
        ImportRun run = importing.file(
                "site.tar.gz",
                new TestTar()
                        .with("../up.md", GOOD)
                        .with("/etc/cron.md", GOOD)
                        .with("link.md", TarConstants.LF_SYMLINK, "/etc/passwd")
                        .with("hard.md", TarConstants.LF_LINK, "/etc/passwd")
                        .with("pipe.md", TarConstants.LF_FIFO, "")
                        .with("disk.md", TarConstants.LF_BLK, "")
                        .with("tty.md", TarConstants.LF_CHR, "")
                        .with("inner.tar.gz", "x")
                        .with("good.md", GOOD)
                        .with("./good.md", GOOD)
                        .with(".git/config", "x")
                        .gzipped());

        assertThat(run.report().rejected())
                .extracting(rejected -> rejected.source() + " " + rejected.reason())
                .containsExactly(
                        "../up.md has a path that leads out of the archive",
                        "/etc/cron.md has an absolute path, which leads out of the archive",
                        "link.md is a symbolic link",
                        "hard.md is a link to another file of the archive",
                        "pipe.md is a device, not a file",
                        "disk.md is a device, not a file",
                        "tty.md is a device, not a file",
                        "inner.tar.gz is packed once more; unpack it, or give it by itself",
                        "good.md stands twice in the archive; the first one counts");
        assertThat(run.report().created()).isEqualTo(1);
    }

    @Test
    void ofAnArchiveThatIsCutOffComesInWhatIsWhole() {
        byte[] whole = new TestTar()
                .with("a.md", GOOD)
                .with("b.md", GOOD + "x".repeat(50_000))
                .bytes();

        ImportRun run = importing.file("site.tar", Arrays.copyOf(whole, 20_000));

        assertThat(run.report().created()).isEqualTo(1);
        assertThat(run.report().rejected()).extracting(Rejected::source).containsExactly("b.md", "site.tar");
        assertThat(run.report().rejected())
                .extracting(Rejected::reason)
                .first()
                .isEqualTo("is cut off: the archive ends in it");
        assertThat(run.report().rejected().get(1).reason()).startsWith("cannot be read to its end: ");
    }

    @Test
    void anArchiveThatIsDamagedFromItsBeginningFails() {
        byte[] broken = tar().gzipped();
        Arrays.fill(broken, 12, 60, (byte) 0x55);
        byte[] cutOff = Arrays.copyOf(tar().gzipped(), 40);

        for (byte[] upload :
                List.of(broken, cutOff, new byte[] {0x1F, (byte) 0x8B}, "BZh".getBytes(StandardCharsets.UTF_8))) {
            ImportRun run = importing.file("site.tar.gz", upload);

            assertThat(run.state()).isEqualTo(State.FAILED);
            assertThat(run.report().rejected().get(0).reason())
                    .matches("(?:cannot be unpacked|is a TAR archive that is cut off or damaged)\\b.*");
        }
    }

    @Test
    void aSizeThatLiesIsTold() {
        byte[] tar = new TestTar().with("a.md", GOOD).with("b.md", GOOD).bytes();
        byte[] size = "77777777777".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, tar, 1024 + 124, size.length);
        mendChecksum(tar, 1024);

        ImportRun run = importing.file("site.tar", tar);

        assertThat(run.report().created()).isEqualTo(1);
        assertThat(run.report().rejected()).extracting(Rejected::source).containsExactly("b.md", "site.tar");
    }

    @Test
    void namesOfAnyBytesAreNames() {
        byte[] tar = new TestTar().with("caf\u00e9.md", GOOD).bytes();
        byte[] latin = new TestTar().with("cafXY.md", GOOD).bytes();
        latin[3] = (byte) 0xE9;
        mendChecksum(latin, 0);

        importing.file("utf8.tar", tar);
        importing.file("latin.tar", latin);

        assertThat(importing.all())
                .extracting(post -> post.document()
                        .document("source")
                        .orElseThrow()
                        .text("path")
                        .orElse(""))
                .containsExactlyInAnyOrder("caf\u00e9.md");
        assertThat(importing.file("latin.tar", latin).report().unchanged()).isEqualTo(1);
    }

    @Test
    void bombsEndEarlyAndLeaveNothingOnTheDisk() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] start = new TestTar().with("a.md", GOOD).with("bomb.md", "x").bytes();
            System.arraycopy("07777777777".getBytes(StandardCharsets.US_ASCII), 0, start, 1024 + 124, 11);
            mendChecksum(start, 1024);
            gzip.write(start, 0, 1536);
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                gzip.write(zeros);
            }
        }

        ImportRun run = importing.file("bomb.tar.gz", packed.toByteArray());

        assertThat(run.report().created()).isEqualTo(1);
        assertThat(run.report().rejected().get(1).reason())
                .contains("it unpacks to more than 256 MB; give it in parts");
        try (Stream<Path> left = Files.walk(folder.resolve(UploadFolder.FOLDER))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aNameOfMegabytesIsNotHeld() throws IOException {
        byte[] header = new TestTar()
                .with("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME, "")
                .bytes();
        System.arraycopy("00777777777".getBytes(StandardCharsets.US_ASCII), 0, header, 124, 11);
        mendChecksum(header, 0);
        byte[] tar = Arrays.copyOf(header, 5 * 1024 * 1024);
        Arrays.fill(tar, 512, tar.length, (byte) 'n');

        ImportRun run = importing.file("name.tar", tar);

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.report().rejected().get(0).reason())
                .isEqualTo("is a TAR archive that is cut off or damaged: an entry says too much of itself");
    }

    @Test
    void aMillionEmptyEntriesAreRefused() throws IOException {
        byte[] entry = Arrays.copyOf(new TestTar().with("e.md", "").bytes(), 512);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 260_000; i++) {
                gzip.write(entry);
            }
        }

        ImportRun run = importing.file("empty.tar.gz", packed.toByteArray());

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.report().rejected().get(0).reason())
                .isEqualTo("is a TAR archive of more than 250000 entries; give it in parts");
    }

    @Test
    void whatNoLibraryUnpacksIsRefusedByName() {
        assertThat(reason("a.tar.xz", new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4}))
                .isEqualTo(
                        "cannot be unpacked: it is packed with xz, which Lectern does not unpack; give it as ZIP or tar.gz");
        assertThat(reason("a.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4}))
                .contains("7-Zip");
        assertThat(reason("a.rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0}))
                .contains("RAR");
        assertThat(reason("a.gz.gz", TestTar.gzipped(TestTar.gzipped(new byte[] {'x'}))))
                .isEqualTo("is packed twice; unpack it once and give what comes out");
        assertThat(reason(
                        "a.zip.gz",
                        TestTar.gzipped(new TestZip().with("a.md", GOOD).bytes())))
                .isEqualTo("is packed twice; unpack it once and give what comes out");
        assertThat(reason("photo.gz", TestTar.gzipped(new byte[] {1, 0, 0, 2})))
                .isEqualTo("is packed with gzip, and neither a text nor a TAR archive");
    }

    private String reason(String name, byte[] upload) {
        ImportRun run = importing.file(name, upload);
        assertThat(run.state()).isEqualTo(State.FAILED);
        return run.report().rejected().get(0).reason();
    }

    private static TestTar tar() {
        return new TestTar()
                .with("site/a.md", GOOD)
                .with("site/über/" + "long/".repeat(40) + "b.md", "---\ntitle: B\ndate: 2024-05-02\n---\n");
    }

    /** Over the header's bytes, its own eight counted as spaces. */
    private static void mendChecksum(byte[] tar, int header) {
        Arrays.fill(tar, header + 148, header + 156, (byte) ' ');
        int sum = 0;
        for (int i = header; i < header + 512; i++) {
            sum += tar[i] & 0xFF;
        }
        byte[] digits = String.format("%06o", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, tar, header + 148, 6);
        tar[header + 154] = 0;
    }
}
