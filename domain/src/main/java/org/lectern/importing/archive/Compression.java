package org.lectern.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How a file is packed, by its first bytes. Those that no library here unpacks are known, so that they can be refused by name. */
enum Compression {
    GZIP("gzip", 0x1F, 0x8B) {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
        }
    },
    BZIP2("bzip2", 'B', 'Z', 'h') {
        @Override
        InputStream unpack(InputStream packed) throws IOException {
            return new BZip2CompressorInputStream(packed, true);
        }
    },
    XZ("xz", 0xFD, '7', 'z', 'X', 'Z', 0),
    ZSTANDARD("Zstandard", 0x28, 0xB5, 0x2F, 0xFD),
    LZ4("LZ4", 0x04, 0x22, 0x4D, 0x18),
    COMPRESS("compress", 0x1F, 0x9D),
    SEVEN_ZIP("7-Zip", '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
    RAR("RAR", 'R', 'a', 'r', '!', 0x1A, 0x07);

    private final String label;
    private final byte[] start;

    Compression(String label, int... start) {
        this.label = label;
        this.start = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            this.start[i] = (byte) start[i];
        }
    }

    static Optional<Compression> of(byte[] head) {
        return Arrays.stream(values()).filter(each -> each.begins(head)).findFirst();
    }

    String label() {
        return label;
    }

    /** @throws IOException if it is damaged, or of a sort that is not unpacked; the message is fit for people */
    InputStream unpack(InputStream packed) throws IOException {
        throw new IOException(
                "it is packed with " + label + ", which Lectern does not unpack; give it as ZIP or tar.gz");
    }

    private boolean begins(byte[] head) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }
}
