package org.lectern.web.cache;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** How a body may travel (RFC 9110, section 8.4.1), the one that costs readers least first. */
enum Encoding {
    ZSTD("zstd") {
        @Override
        byte[] encoded(byte[] body) {
            ZstdCompressor compressor = new ZstdCompressor();
            byte[] frame = new byte[compressor.maxCompressedLength(body.length)];
            return Arrays.copyOf(frame, compressor.compress(body, 0, body.length, frame, 0, frame.length));
        }
    },
    GZIP("gzip") {
        @Override
        byte[] encoded(byte[] body) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 2);
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(body);
            } catch (IOException memoryNeverFails) {
                throw new UncheckedIOException(memoryNeverFails);
            }
            return packed.toByteArray();
        }
    },
    IDENTITY("identity") {
        @Override
        byte[] encoded(byte[] body) {
            return body;
        }
    };

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    abstract byte[] encoded(byte[] body);

    /** As it stands in headers. */
    String token() {
        return token;
    }
}
