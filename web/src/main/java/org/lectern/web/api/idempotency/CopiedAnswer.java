package org.lectern.web.api.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.lectern.document.Binary;
import org.lectern.idempotency.KeptAnswer;

/** Holds an answer back until it is kept, as a client that has it may rely on it. */
final class CopiedAnswer extends HttpServletResponseWrapper {
    private static final List<String> KEPT = List.of(
            "Content-Type", "Location", "ETag", "Last-Modified", "Link", "Cache-Control", "Content-Disposition");
    /** In bytes, compressed; what is longer is not kept. */
    private static final int LONGEST = 4 * 1024 * 1024;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Held(body);

    CopiedAnswer(HttpServletResponse response) {
        super(response);
    }

    /** @param isSecret whether the body is shown once only */
    KeptAnswer kept(boolean isSecret) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        KEPT.forEach(name -> Optional.ofNullable(getHeader(name)).ifPresent(value -> headers.put(name, value)));
        Optional.ofNullable(getContentType()).ifPresent(type -> headers.put("Content-Type", type));
        byte[] compressed = compressed();
        Optional<Binary> bytes = Optional.of(new Binary(0, compressed));
        return new KeptAnswer(getStatus(), headers, bytes.filter(each -> !isSecret && compressed.length <= LONGEST));
    }

    void send() throws IOException {
        byte[] bytes = body.toByteArray();
        if (bytes.length > 0 && !getResponse().isCommitted()) {
            getResponse().setContentLength(bytes.length);
        }
        if (bytes.length > 0) {
            getResponse().getOutputStream().write(bytes);
        }
    }

    private byte[] compressed() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream to = new GZIPOutputStream(compressed)) {
            body.writeTo(to);
        }
        return compressed.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public void flushBuffer() {
        // Everything is sent at the end.
    }

    @Override
    public void setContentLength(int length) {
        // Set when the answer is sent.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Set when the answer is sent.
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    private static final class Held extends ServletOutputStream {
        private final ByteArrayOutputStream body;

        Held(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int each) {
            body.write(each);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers of this API are not written asynchronously");
        }
    }
}
