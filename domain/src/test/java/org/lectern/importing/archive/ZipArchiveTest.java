package org.lectern.importing.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.importing.archive.Archive.Item;
import org.lectern.importing.file.Unreadable;

class ZipArchiveTest {
    private static final int LIMIT = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void anArchiveOfTooManyEntriesIsRefused() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "a.md", "b.md", "c.md");

        assertThatThrownBy(() -> ZipArchive.open(zip, 2, LIMIT))
                .isInstanceOf(Unreadable.class)
                .hasMessage("is a ZIP archive of more than 2 entries; give it in parts");
        assertThat(sizeOf(zip, 3)).isEqualTo(3);
    }

    @Test
    void whatAnArchiveSaysOfItsSizeIsNotBelieved() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "a.md", "b.md", "c.md");
        byte[] bytes = Files.readAllBytes(zip);
        int end = bytes.length - 22;
        bytes[end + 8] = 1;
        bytes[end + 10] = 1;
        Files.write(zip, bytes);

        assertThatThrownBy(() -> ZipArchive.open(zip, 2, LIMIT)).hasMessageContaining("more than 2 entries");
    }

    @Test
    void whatComesOutOfAnArchiveIsLimitedAsAWhole() throws Exception {
        Path zip = zip(StandardCharsets.UTF_8, "a.md", "b.md", "c.md");

        try (Archive archive = ZipArchive.open(zip, 10, 25)) {
            List<Item> items = archive.items().toList();
            assertThat(text(items.get(0))).isEqualTo("Text in a.md");
            assertThat(text(items.get(1))).isEqualTo("Text in b.md");
            assertThatThrownBy(() -> text(items.get(2)))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageStartingWith("cannot be unpacked: the archive holds more than");
        }
    }

    @Test
    void anEncryptedEntryIsRefused() throws Exception {
        Path zip = zip(StandardCharsets.UTF_8, "a.md");
        byte[] bytes = Files.readAllBytes(zip);
        bytes[6] |= 1;
        bytes[centralHeader(bytes) + 8] |= 1;
        Files.write(zip, bytes);

        assertThat(items(zip)).containsExactly(new Item.Refused("a.md", "is encrypted"));
    }

    @Test
    void aDamagedEntryIsNoticed() throws Exception {
        Path zip = zip(StandardCharsets.UTF_8, "a.md");
        byte[] bytes = Files.readAllBytes(zip);
        bytes[centralHeader(bytes) + 16] ^= 0x55;
        Files.write(zip, bytes);

        try (Archive archive = ZipArchive.open(zip, 10, LIMIT)) {
            Item item = archive.items().findFirst().orElseThrow();
            assertThatThrownBy(() -> text(item))
                    .hasMessage("cannot be unpacked: it is damaged (its checksum is wrong)");
        }
    }

    @Test
    void namesAreReadInTheEncodingThatTheyHave() throws Exception {
        assertThat(pathOf(zip(StandardCharsets.UTF_8, "Übung/日本.md"))).isEqualTo("Übung/日本.md");
        assertThat(pathOf(zip(Charset.forName("IBM437"), "Übung.md"))).isEqualTo("Übung.md");
    }

    @Test
    void anArchiveThatWasDamagedAnywhereIsReadOrRefusedAndNothingElse() throws Exception {
        byte[] whole = Files.readAllBytes(zip(StandardCharsets.UTF_8, "a.md", "b/c.md"));
        Random random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            readWhatCanBeRead(Files.write(folder.resolve("damaged.zip"), damaged));
        }
    }

    private static void readWhatCanBeRead(Path zip) throws IOException {
        try (Archive archive = ZipArchive.open(zip, 10, LIMIT)) {
            for (Item item : archive.items().toList()) {
                text(item);
            }
        } catch (Unreadable reason) {
            assertThat(reason).hasMessageNotContaining("null").hasMessageNotContaining("\n");
        }
    }

    private static String text(Item item) throws Unreadable {
        return item instanceof Item.Readable readable
                ? new String(readable.file().bytes(LIMIT), StandardCharsets.UTF_8)
                : "";
    }

    private static List<Item> items(Path zip) throws Exception {
        try (Archive archive = ZipArchive.open(zip, 10, LIMIT)) {
            return archive.items().toList();
        }
    }

    private static String pathOf(Path zip) throws Exception {
        return items(zip).get(0) instanceof Item.Readable readable
                ? readable.file().path().text()
                : "";
    }

    private static long sizeOf(Path zip, int maxEntries) throws IOException {
        try (Archive archive = ZipArchive.open(zip, maxEntries, LIMIT)) {
            return archive.size();
        } catch (Unreadable refused) {
            return -1;
        }
    }

    private static int centralHeader(byte[] zip) {
        for (int i = zip.length - 46; i >= 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new IllegalArgumentException("no ZIP");
    }

    private Path zip(Charset names, String... paths) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (String path : paths) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write(("Text in " + path).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return Files.write(folder.resolve("test.zip"), bytes.toByteArray());
    }
}
