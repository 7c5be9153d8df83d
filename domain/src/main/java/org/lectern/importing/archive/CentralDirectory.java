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
 * href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</a> 4.3.12 to 4.3.16).
 */
public final class CentralDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int HEADER = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int HEADER_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final FileChannel file;

    private CentralDirectory(FileChannel file) {
        this.file = file;
    }

    /** How many entries there are, counting no further than one beyond the limit. */
    static long count(Path zip, long limit) throws Unreadable {
        try (FileChannel file = FileChannel.open(zip)) {
            CentralDirectory directory = new CentralDirectory(file);
            return directory.entries(directory.start(), limit);
        } catch (IOException broken) {
            throw Unreadable.because("is a ZIP archive that is cut off or damaged", broken);
        }
    }

    /** How many bytes the directory has, with what follows it: about what a reader of it holds in memory. */
    public static long length(Path zip) throws Unreadable {
        try (FileChannel file = FileChannel.open(zip)) {
            return file.size() - new CentralDirectory(file).start();
        } catch (IOException broken) {
            throw Unreadable.because("is a ZIP archive that is cut off or damaged", broken);
        }
    }

    private long entries(long start, long limit) throws IOException {
        file.position(start);
        DataInputStream headers = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
        long count = 0;
        byte[] header = new byte[HEADER_LENGTH];
        while (count <= limit && headers.readNBytes(header, 0, HEADER_LENGTH) == HEADER_LENGTH) {
            ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            if (fields.getInt(0) != HEADER) {
                return count;
            }
            headers.skipNBytes(unsigned(fields, 28) + unsigned(fields, 30) + unsigned(fields, 32));
            count++;
        }
        return count;
    }

    private long start() throws IOException {
        long from = Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT);
        ByteBuffer tail = read(from, (int) (file.size() - from));
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                boolean is64 = at >= LOCATOR_LENGTH && tail.getInt(at - LOCATOR_LENGTH) == LOCATOR_64;
                return is64 ? start64(tail.getLong(at - LOCATOR_LENGTH + 8)) : inFile(from + at - size);
            }
        }
        throw new IOException("its end is missing");
    }

    private long start64(long endPosition) throws IOException {
        ByteBuffer end = read(inFile(endPosition), 56);
        if (end.limit() < 56 || end.getInt(0) != END_64) {
            throw new IOException("its directory is not where it should be");
        }
        return inFile(endPosition - end.getLong(40));
    }

    private long inFile(long position) throws IOException {
        if (position < 0 || position > file.size()) {
            throw new IOException("its directory is not where it should be");
        }
        return position;
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
}
