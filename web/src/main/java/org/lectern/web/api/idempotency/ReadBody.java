package org.lectern.web.api.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;

/** A request whose body was read already, and is read again. */
final class ReadBody extends HttpServletRequestWrapper {
    private final ServletInputStream stream;

    /** @param body closed by whoever opened it */
    ReadBody(HttpServletRequest request, InputStream body) {
        super(request);
        stream = new Bytes(body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    private static final class Bytes extends ServletInputStream {
        private final InputStream bytes;
        private boolean isFinished;

        Bytes(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int read = bytes.read();
            isFinished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = bytes.read(into, offset, length);
            isFinished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return isFinished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("bodies of this API are not read asynchronously");
        }
    }
}
