package org.lectern.importing.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stream of UTF-8 that keeps what was read from some place on, and fails at the first byte that cannot be JSON's. */
final class Window extends FilterInputStream {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** What was read last is kept in any case: the place to keep from lies in what the parser has before it. */
    private static final int LAST = 64 * 1024;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(8 * 1024);
    private ByteBuffer undecoded = ByteBuffer.allocate(0);
    private byte[] kept = new byte[2 * LAST];
    private int length;
    private long start;
    private boolean isKeeping;

    private Window(InputStream input) {
        super(input);
    }

    /** A byte order mark is passed over. */
    static Window over(InputStream input) throws IOException {
        PushbackInputStream beginning = new PushbackInputStream(input, MARK.length);
        byte[] first = beginning.readNBytes(MARK.length);
        if (!Arrays.equals(first, MARK)) {
            beginning.unread(first);
        }
        return new Window(beginning);
    }

    /** Its message says what is wrong. */
    static final class NoUtf8 extends IOException {
        private static final long serialVersionUID = 1;

        private NoUtf8(String message) {
            super(message);
        }
    }

    void keepFrom(long offset) {
        int before = (int) (offset - start);
        System.arraycopy(kept, before, kept, 0, length - before);
        length -= before;
        start = offset;
        isKeeping = true;
    }

    void keepNothing() {
        isKeeping = false;
    }

    /** How many bytes are kept. */
    int kept() {
        return length;
    }

    byte[] slice(long from, long to) {
        return Arrays.copyOfRange(kept, (int) (from - start), (int) (to - start));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        int read = super.read(into, offset, Math.min(wanted, LAST / 2));
        check(into, offset, Math.max(read, 0), read < 0);
        if (read > 0) {
            keep(into, offset, read);
        }
        return read;
    }

    private void keep(byte[] bytes, int offset, int count) {
        if (!isKeeping && length > LAST) {
            int dropped = length - LAST / 2;
            System.arraycopy(kept, dropped, kept, 0, length - dropped);
            length -= dropped;
            start += dropped;
        }
        if (length + count > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(length + count, kept.length * 2));
        }
        System.arraycopy(bytes, offset, kept, length, count);
        length += count;
    }

    private void check(byte[] bytes, int offset, int count, boolean isEnd) throws NoUtf8 {
        for (int i = offset; i < offset + count; i++) {
            if (bytes[i] == 0) {
                throw new NoUtf8("holds NUL bytes");
            }
        }
        ByteBuffer all = ByteBuffer.allocate(undecoded.remaining() + count);
        all.put(undecoded).put(bytes, offset, count).flip();
        CoderResult result;
        do {
            result = decoder.decode(all, decoded.clear(), isEnd);
            if (result.isError()) {
                throw new NoUtf8("is no UTF-8, which JSON has to be");
            }
        } while (result.isOverflow());
        undecoded = all;
    }
}
