package org.lectern.importing.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What comes out of a packed file as a stream, which ends when it is far more than a text ever packs to. */
final class Unpacked extends FilterInputStream {
    /** In bytes: so much comes out of a file of any size. */
    static final long ALWAYS = 256L * 1024 * 1024;

    /** Texts pack to a third, at best to a tenth. */
    static final long RATIO = 100;

    private final long limit;
    private long count;
    private long budget = Long.MAX_VALUE;

    private Unpacked(InputStream unpacked, long limit) {
        super(unpacked);
        this.limit = limit;
    }

    /** @param compression none: it is read as it is */
    static Unpacked of(Path upload, Optional<Compression> compression, long most) throws IOException {
        InputStream packed = Files.newInputStream(upload);
        long limit = compression.isEmpty() ? most : Math.min(most, Math.max(ALWAYS, RATIO * Files.size(upload)));
        try {
            InputStream buffered = new BufferedInputStream(packed, 1 << 16);
            return new Unpacked(
                    compression.isEmpty() ? buffered : compression.get().unpack(buffered), limit);
        } catch (IOException | RuntimeException damaged) {
            packed.close();
            throw damaged;
        }
    }

    /** From here on no more than so many bytes may be read, until this is asked again. */
    void allow(long bytes) {
        budget = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = readPacked(into, offset, length);
        if (read > 0) {
            count += read;
            budget -= read;
        }
        if (count > limit) {
            throw new IOException("it unpacks to more than " + limit / 1024 / 1024 + " MB; give it in parts");
        }
        if (budget < 0) {
            throw new IOException("an entry says too much of itself");
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 1 << 16)).length;
    }

    /** Damaged bytes can lead a decoder anywhere. */
    private int readPacked(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (RuntimeException damaged) {
            throw new IOException("it is damaged", damaged);
        }
    }
}
