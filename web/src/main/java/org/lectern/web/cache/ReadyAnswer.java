package org.lectern.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An answer as bytes, with the headers that its maker gave it.
 *
 * @param etag of the bytes as they are, as it stands in the header, quotes included
 */
record ReadyAnswer(int status, String contentType, List<Header> headers, String etag, Dated modified, Body body) {
    private static final String ETAG = "ETag";

    record Header(String name, String value) {}

    ReadyAnswer dated(Dated settled) {
        return new ReadyAnswer(status, contentType, headers, etag, settled, body);
    }

    /** What a kept answer weighs, in bytes, roughly. */
    int weight() {
        return body.weight() + 1_000;
    }

    /**
     * Sends it, or says that the reader has it already (RFC 9110, section 13). A date counts only if it is the very one that was sent: what
     * another node or an import made may be older than what the reader has, and another text all the same.
     */
    void send(HttpServletRequest request, HttpServletResponse response, Instant now) throws IOException {
        headers.forEach(header -> response.setHeader(header.name(), header.value()));
        response.setHeader("Last-Modified", modified.textAt(now));
        Encoding encoding = body.encodingFor(AcceptedEncodings.best(request.getHeader("Accept-Encoding")));
        String tag = EntityTags.in(encoding, etag);
        Optional<String> known = status == HttpServletResponse.SC_OK ? known(request, tag, now) : Optional.empty();
        response.setHeader(ETAG, known.orElse(tag));
        if (known.isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(status);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        send(encoding, request, response);
    }

    private void send(Encoding encoding, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = body.in(encoding);
        if (encoding != Encoding.IDENTITY) {
            response.setHeader("Content-Encoding", encoding.token());
        }
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    /** The tag of what the reader has, if that is this answer, in any encoding. */
    private Optional<String> known(HttpServletRequest request, String tag, Instant now) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null) {
            return tags.strip().equals("*") ? Optional.of(tag) : EntityTags.match(tags, etag);
        }
        return Optional.ofNullable(request.getHeader("If-Modified-Since"))
                .filter(date -> modified.isNamedBy(date, now))
                .map(date -> tag);
    }
}
