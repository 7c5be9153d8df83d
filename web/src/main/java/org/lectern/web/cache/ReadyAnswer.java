package org.lectern.web.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * An answer as bytes, with the headers that its maker gave it.
 *
 * @param etag as it stands in the header, quotes included
 * @param body is not copied: whoever makes or reads this leaves it unchanged
 */
record ReadyAnswer(
        int status, String contentType, List<Header> headers, String etag, Instant lastModified, byte[] body) {
    record Header(String name, String value) {}

    /** What a kept answer weighs, in bytes, roughly. */
    int weight() {
        return body.length + 1_000;
    }

    /**
     * Sends it, or says that the reader has it already (RFC 9110, section 13). A date counts only if it is the very one that was sent: what
     * another node or an import made may be older than what the reader has, and another text all the same.
     */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(header -> response.setHeader(header.name(), header.value()));
        response.setHeader("ETag", etag);
        if (status == HttpServletResponse.SC_OK && isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(status);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private boolean isKnown(HttpServletRequest request) {
        String tags = request.getHeader("If-None-Match");
        if (tags != null) {
            return EntityTags.anyMatches(tags, etag);
        }
        return Optional.ofNullable(request.getHeader("If-Modified-Since"))
                .flatMap(ReadyAnswer::instant)
                .filter(lastModified::equals)
                .isPresent();
    }

    private static Optional<Instant> instant(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
