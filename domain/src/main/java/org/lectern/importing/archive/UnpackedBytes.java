package org.lectern.importing.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Counts what comes out of an archive, and stops when it is too much: a small ZIP can hold very much. */
final class UnpackedBytes {
    private final long limit;
    private final AtomicLong count = new AtomicLong();

    UnpackedBytes(long limit) {
        this.limit = limit;
    }

    /** The entry's bytes. Its last read fails if they are not those that were packed. */
    InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        return new Checked(zip.getInputStream(entry), entry.getCrc());
    }

    private void add(int bytes) throws IOException {
        if (count.addAndGet(bytes) > limit) {
            throw new IOException("the archive holds more than " + limit / 1024 / 1024 + " MB; give it in parts");
        }
    }

    private final class Checked extends FilterInputStream {
        private final CRC32 checksum = new CRC32();
        private final long expected;

        Checked(InputStream bytes, long expected) {
            super(bytes);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) {
                checksum.update(into, offset, read);
                add(read);
            }
            if (read < 0 && expected >= 0 && checksum.getValue() != expected) {
                throw new IOException("it is damaged (its checksum is wrong)");
            }
            return read;
        }
    }
}
