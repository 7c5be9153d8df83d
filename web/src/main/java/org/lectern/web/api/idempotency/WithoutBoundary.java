package org.lectern.web.api.idempotency;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes the bytes of a form on, less what stands between its parts: a program makes that up anew each time it sends the same. */
final class WithoutBoundary extends FilterOutputStream {
    /** In the place of each. */
    private static final int MARK = 0;

    private final byte[] boundary;
    /** To how many bytes of the boundary its beginning is equal to what ends before this one (Knuth, Morris, Pratt). */
    private final int[] again;

    private int seen;

    WithoutBoundary(OutputStream to, String boundary) {
        super(to);
        this.boundary = boundary.getBytes(StandardCharsets.ISO_8859_1);
        again = new int[this.boundary.length];
        for (int i = 1, same = 0; i < again.length; i++) {
            while (same > 0 && this.boundary[i] != this.boundary[same]) {
                same = again[same - 1];
            }
            same += this.boundary[i] == this.boundary[same] ? 1 : 0;
            again[i] = same;
        }
    }

    @Override
    public void write(int each) throws IOException {
        while (seen > 0 && boundary[seen] != (byte) each) {
            int kept = again[seen - 1];
            out.write(boundary, 0, seen - kept);
            seen = kept;
        }
        if (boundary[seen] == (byte) each) {
            seen++;
        } else {
            out.write(each);
        }
        if (seen == boundary.length) {
            out.write(MARK);
            seen = 0;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void close() throws IOException {
        out.write(boundary, 0, seen);
        seen = 0;
        super.close();
    }
}
