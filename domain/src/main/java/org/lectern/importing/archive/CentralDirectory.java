package org.lectern.importing.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.lectern.importing.file.Unreadable;

/**
 * Counts the entries of a ZIP before anything holds them in memory; what the archive says of itself is not believed (<a
 * href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</a> 4.3.12 to 4.3.16). Where it says one thing twice and not the
 * same it is damaged: of two readers each might believe the other half.
 */
public final class CentralDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int HEADER = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_LENGTH = 20;
    private static final int HEADER_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** In a field that is too short for its number, which ZIP64's end has. */
    private static final long LARGEST_SHORT = 0xFFFF;

    private static final long LARGEST_INT = 0xFFFFFFFFL;

    private final FileChannel file;

    private CentralDirectory(FileChannel file) {
        this.file = file;
    }

    /** Where the directory is in the file. */
    private record Extent(long start, long end, boolean endsWithFile) {}

    /** What an end says. */
    private record Stated(long count, long size, long offset) {
        /** @param end where it stands itself */
        Extent extent(long end, boolean endsWithFile) throws IOException {
            boolean isPlace = size >= 0 && offset >= 0 && offset == end - size;
            if (!isPlace || count < 0 || count > size / HEADER_LENGTH) {
                throw misplaced();
            }
            return new Extent(offset, end, endsWithFile);
        }

        boolean agreesWith(Stated larger) {
            return agree(count, larger.count, LARGEST_SHORT)
                    && agree(size, larger.size, LARGEST_INT)
                    && agree(offset, larger.offset, LARGEST_INT);
        }

        private static boolean agree(long one, long larger, long saysNothing) {
            return one == saysNothing || one == larger;
        }
    }

    /** How many entries there are, counting no further than one beyond the limit. */
    static long count(Path zip, long limit) throws Unreadable {
        try (FileChannel file = FileChannel.open(zip)) {
            CentralDirectory directory = new CentralDirectory(file);
            return directory.entries(directory.extent(), limit);
        } catch (IOException broken) {
            throw Unreadable.because("is a ZIP archive that is cut off or damaged", broken);
        }
    }

    /** How many bytes the directory has, with what follows it: about what a reader of it holds in memory. */
    public static long length(Path zip) throws Unreadable {
        try (FileChannel file = FileChannel.open(zip)) {
            Extent extent = new CentralDirectory(file).extent();
            if (!extent.endsWithFile()) {
                throw new IOException("something follows its end");
            }
            return file.size() - extent.start();
        } catch (IOException broken) {
            throw Unreadable.because("is a ZIP archive that is cut off or damaged", broken);
        }
    }

    private long entries(Extent extent, long limit) throws IOException {
        file.position(extent.start());
        DataInputStream headers = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
        long count = 0;
        long at = extent.start();
        byte[] header = new byte[HEADER_LENGTH];
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        while (at < extent.end() && count <= limit) {
            headers.readFully(header);
            if (fields.getInt(0) != HEADER) {
                throw misplaced();
            }
            int names = unsigned(fields, 28) + unsigned(fields, 30) + unsigned(fields, 32);
            headers.skipNBytes(names);
            at += HEADER_LENGTH + names;
            count++;
        }
        if (at > extent.end()) {
            throw misplaced();
        }
        return count;
    }

    private Extent extent() throws IOException {
        long from = Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH);
        ByteBuffer tail = read(from, (int) (file.size() - from));
        int first = Math.max(0, tail.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int at = tail.limit() - END_LENGTH; at >= first; at--) {
            if (tail.getInt(at) == END) {
                boolean endsWithFile = at + END_LENGTH + unsigned(tail, at + 20) == tail.limit();
                Stated stated = new Stated(unsigned(tail, at + 10), size(tail, at + 12), size(tail, at + 16));
                boolean is64 = at >= LOCATOR_LENGTH && tail.getInt(at - LOCATOR_LENGTH) == LOCATOR_64;
                return is64
                        ? extent64(tail.getLong(at - LOCATOR_LENGTH + 8), stated, endsWithFile)
                        : stated.extent(from + at, endsWithFile);
            }
        }
        throw new IOException("its end is missing");
    }

    private Extent extent64(long position, Stated shorter, boolean endsWithFile) throws IOException {
        if (position < 0 || position > file.size()) {
            throw misplaced();
        }
        ByteBuffer end = read(position, END_64_LENGTH);
        if (end.limit() < END_64_LENGTH || end.getInt(0) != END_64) {
            throw misplaced();
        }
        Stated stated = new Stated(end.getLong(32), end.getLong(40), end.getLong(48));
        if (!shorter.agreesWith(stated)) {
            throw misplaced();
        }
        return stated.extent(position, endsWithFile);
    }

    private static IOException misplaced() {
        return new IOException("its directory is not where it should be");
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {
            // Reads on until the buffer is full or the file ends.
        }
        return buffer.flip();
    }

    private static int unsigned(ByteBuffer fields, int at) {
        return Short.toUnsignedInt(fields.getShort(at));
    }

    private static long size(ByteBuffer fields, int at) {
        return Integer.toUnsignedLong(fields.getInt(at));
    }
}
