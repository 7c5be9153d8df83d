package org.lectern.web.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Holds back what is written, until all of it is there. Headers and status go through at once. */
final class CapturedResponse extends HttpServletResponseWrapper {
    private static final Set<String> MADE_ANEW = Set.of(
            "content-length",
            "content-type",
            "etag",
            "last-modified",
            "date",
            "set-cookie",
            "connection",
            "transfer-encoding",
            "server",
            "x-powered-by");

    private static final String LAST_MODIFIED = "Last-Modified";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private ServletOutputStream stream;
    private PrintWriter writer;
    private boolean passedOn;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether the container answers already, with a redirect or an error. */
    boolean wasPassedOn() {
        return passedOn || getResponse().isCommitted();
    }

    /** Sends what was captured without a word on how old it is. */
    void passOn(HttpServletRequest request) throws IOException {
        Body captured = body();
        Encoding encoding = captured.encodingFor(AcceptedEncodings.best(request.getHeader("Accept-Encoding")));
        if (encoding != Encoding.IDENTITY) {
            setHeader("Content-Encoding", encoding.token());
        }
        byte[] bytes = captured.in(encoding);
        getResponse().setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            getResponse().getOutputStream().write(bytes);
        }
    }

    /**
     * @param version of the one document that is shown, if it is one
     * @param lastChange of anything; what shows several documents, some of which may be gone, is as new as that
     */
    ReadyAnswer answer(OptionalLong version, Instant lastChange) {
        Body captured = body();
        byte[] bytes = captured.plain();
        String etag = version.isPresent() ? EntityTags.of(bytes, version.getAsLong()) : EntityTags.of(bytes);
        List<ReadyAnswer.Header> headers = getHeaderNames().stream()
                .distinct()
                .filter(name -> !MADE_ANEW.contains(name.toLowerCase(Locale.ROOT)))
                .map(name -> new ReadyAnswer.Header(name, String.join(", ", getHeaders(name))))
                .toList();
        Dated modified = Dated.of(modified(version.isPresent(), lastChange), false);
        return new ReadyAnswer(getStatus(), getContentType(), headers, etag, modified, captured);
    }

    private Instant modified(boolean isOneDocument, Instant lastChange) {
        Instant stated = Optional.ofNullable(getHeader(LAST_MODIFIED))
                .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .orElse(lastChange);
        return isOneDocument || stated.isAfter(lastChange) ? stated : lastChange;
    }

    /** What its maker packed is left so. */
    private Body body() {
        if (writer != null) {
            writer.flush();
        }
        return new Body(body.toByteArray(), containsHeader("Content-Encoding") ? null : getContentType());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Held();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        passedOn = true;
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        passedOn = true;
        super.sendError(status);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        passedOn = true;
        super.sendRedirect(location);
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

    @Override
    public void flushBuffer() {
        // Everything is sent at the end, so that its length and digest are known.
    }

    @Override
    public void setContentLength(int length) {
        // Set when the answer is sent.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Set when the answer is sent.
    }

    private final class Held extends ServletOutputStream {
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
            throw new IllegalStateException("answers of this application are not written asynchronously");
        }
    }
}
