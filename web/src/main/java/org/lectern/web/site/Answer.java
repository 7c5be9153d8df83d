package org.lectern.web.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.web.cache.AnswerParts;

/**
 * A whole answer.
 *
 * @param shows as {@link AnswerParts} has it; empty: nobody says so
 * @param body is not copied: whoever makes or reads this leaves it unchanged
 */
public record Answer(
        int status,
        String contentType,
        Map<String, String> headers,
        Optional<Instant> lastModified,
        Optional<Set<String>> shows,
        byte[] body) {
    private static final String HTML = "text/html;charset=UTF-8";

    /** Pages hold nothing that runs and nothing from elsewhere but what posts show: pictures, sound, films. */
    private static final Map<String, String> FOR_PAGES = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self' http: https: data:; media-src 'self' http: https:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "X-Content-Type-Options",
            "nosniff");

    public static Answer page(String html) {
        return page(200, html);
    }

    public static Answer page(int status, String html) {
        return new Answer(
                status, HTML, FOR_PAGES, Optional.empty(), Optional.empty(), html.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer of(String contentType, byte[] body) {
        return new Answer(
                200,
                contentType,
                Map.of("X-Content-Type-Options", "nosniff"),
                Optional.empty(),
                Optional.empty(),
                body);
    }

    /** For ever, to another path on this site. */
    public static Answer moved(String path) {
        return new Answer(301, HTML, Map.of("Location", path), Optional.empty(), Optional.empty(), new byte[0]);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, more, lastModified, shows, body);
    }

    public Answer modified(Optional<Instant> instant) {
        return new Answer(status, contentType, headers, instant, shows, body);
    }

    /** @param keys none: the answer never changes */
    public Answer showing(Set<String> keys) {
        return new Answer(status, contentType, headers, lastModified, Optional.of(keys), body);
    }
}
