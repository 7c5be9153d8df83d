package org.lectern.importing.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.importing.file.Unreadable;

class CentralDirectoryTest {
    private static final int ENTRIES = 300;
    private static final int END = 22;
    private static final int SIZE = 12;
    private static final int OFFSET = 16;

    /** Before the end: the locator, and the end of ZIP64 before that. */
    private static final int END_64 = 56 + 20 + END;

    private static final int SIZE_64 = 40;
    private static final int OFFSET_64 = 48;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void entriesAreCountedUpToOneBeyondTheLimit(boolean is64) throws Exception {
        Path zip = file(bytes(is64));

        assertThat(CentralDirectory.count(zip, 1_000)).isEqualTo(ENTRIES);
        assertThat(CentralDirectory.count(zip, 10)).isEqualTo(11);
        assertThat(CentralDirectory.length(zip)).isGreaterThan(ENTRIES * 46L);
    }

    /** A reader that goes by the other of the two finds all entries where these two find none. */
    @ParameterizedTest
    @ValueSource(longs = {1, -1, 50, -50, 1L << 20})
    void anArchiveWhoseEndContradictsItselfIsDamaged(long by) throws Exception {
        refused(added(bytes(false), END - SIZE, by));
        refused(added(bytes(false), END - OFFSET, by));
        refused(added(bytes(true), END_64 - SIZE_64, by));
        refused(added(bytes(true), END_64 - OFFSET_64, by));
    }

    /** There too a reader may go by the one or by the other. */
    @Test
    void twoEndsThatContradictEachOtherAreDamage() throws Exception {
        byte[] bytes = bytes(true);
        int end = bytes.length - END;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(end + SIZE, 0);

        refused(bytes);
    }

    @Test
    void whatIsNoHeaderBetweenTheHeadersIsDamage() throws Exception {
        byte[] bytes = bytes(false);
        bytes[second(bytes)] ^= 1;

        refused(bytes);
    }

    /** A reader that looks for an end that reaches the file's would find another one. */
    @Test
    void anEndInTheCommentOfAnotherIsDamage() throws Exception {
        byte[] bytes = bytes(false);
        ByteBuffer both = ByteBuffer.allocate(bytes.length + 30).order(ByteOrder.LITTLE_ENDIAN);
        both.put(bytes).putShort(bytes.length - 2, (short) 30);
        both.put(new byte[] {'P', 'K', 5, 6});

        assertDamaged(assertThatThrownBy(() -> CentralDirectory.length(file(both.array()))));
    }

    @Test
    void aCommentIsNoDamage() throws Exception {
        byte[] bytes = bytes(false);
        ByteBuffer both = ByteBuffer.allocate(bytes.length + 7).order(ByteOrder.LITTLE_ENDIAN);
        both.put(bytes).putShort(bytes.length - 2, (short) 7);
        both.put("comment".getBytes(StandardCharsets.UTF_8));

        assertThat(CentralDirectory.count(file(both.array()), 1_000)).isEqualTo(ENTRIES);
        assertThat(CentralDirectory.length(file(both.array()))).isPositive();
    }

    /** A table is made of as many rows as are stated. */
    @Test
    void moreEntriesThanTheDirectoryHasRoomForAreDamage() throws Exception {
        byte[] bytes = bytes(true);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes.length - END_64 + 32, 600_000_000L);

        assertDamaged(assertThatThrownBy(() -> CentralDirectory.length(file(bytes))));
    }

    @Test
    void anArchiveWithoutEntriesIsEmpty() throws Exception {
        byte[] bytes = new byte[END];
        ByteBuffer.wrap(bytes).put(new byte[] {'P', 'K', 5, 6});

        assertThat(CentralDirectory.count(file(bytes), 10)).isZero();
    }

    private void refused(byte[] bytes) throws IOException {
        Path zip = file(bytes);
        assertDamaged(assertThatThrownBy(() -> CentralDirectory.count(zip, 1_000)));
        assertDamaged(assertThatThrownBy(() -> ZipArchive.open(zip, 10, 1_000)));
    }

    private static void assertDamaged(AbstractThrowableAssert<?, ? extends Throwable> thrown) {
        thrown.isInstanceOf(Unreadable.class).hasMessageStartingWith("is a ZIP archive that is cut off or damaged");
    }

    private static byte[] added(byte[] bytes, int beforeTheEnd, long by) {
        ByteBuffer fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.length - beforeTheEnd;
        if (beforeTheEnd > END) {
            fields.putLong(at, fields.getLong(at) + by);
        } else {
            fields.putInt(at, (int) (fields.getInt(at) + by));
        }
        return bytes;
    }

    private static int second(byte[] zip) {
        ByteBuffer fields = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int first = fields.getInt(zip.length - END + OFFSET);
        return first + 46 + fields.getShort(first + 28) + fields.getShort(first + 30);
    }

    private byte[] bytes(boolean is64) throws IOException {
        Path zip = folder.resolve("whole.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.setUseZip64(is64 ? Zip64Mode.Always : Zip64Mode.Never);
            for (int i = 0; i < ENTRIES; i++) {
                out.putArchiveEntry(new ZipArchiveEntry(i + ".md"));
                out.write('x');
                out.closeArchiveEntry();
            }
        }
        return Files.readAllBytes(zip);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("test.zip"), bytes);
    }
}
