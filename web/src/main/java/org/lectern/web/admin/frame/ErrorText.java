package org.lectern.web.admin.frame;

import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.post.StoreUnavailable;

/** What an admin page says instead of itself. All of it is fixed text: nothing that was sent comes back. */
enum ErrorText {
    WRONG_ADDRESS(400),
    FORBIDDEN(403),
    MISSING(404),
    TOO_LARGE(413),
    EXPIRED(409),
    FAULT(500),
    /** What a bare 503 means: it is the guard who sends one, while a store that does not answer is an exception. */
    UNGUARDED(503),
    UNAVAILABLE(503);

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%3$s"><head><meta charset="utf-8"><title>%1$s - Lectern</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/jakarta.faces.resource/tokens.css.xhtml?ln=lectern">
            <link rel="stylesheet" href="/jakarta.faces.resource/admin.css.xhtml?ln=lectern"></head>
            <body><main id="main" class="error-page"><h1>%1$s</h1><p>%2$s</p>
            <p><a href="">%4$s</a> &#183; <a href="/admin/posts">%5$s</a> &#183; <a href="/">%6$s</a></p></main></body></html>
            """;

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final int status;

    ErrorText(int status) {
        this.status = status;
    }

    static ErrorText of(int status) {
        return Arrays.stream(values())
                .filter(each -> each.status == status)
                .findFirst()
                .orElse(status < 500 ? WRONG_ADDRESS : FAULT);
    }

    static ErrorText of(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(20)
                .map(ErrorText::ofOne)
                .filter(text -> text != FAULT)
                .findFirst()
                .orElse(FAULT);
    }

    private static ErrorText ofOne(Throwable failure) {
        if (failure instanceof ViewExpiredException || failure instanceof ProtectedViewException) {
            return EXPIRED;
        }
        return failure instanceof StoreUnavailable ? UNAVAILABLE : FAULT;
    }

    void send(HttpServletResponse response, Bundles bundles, Locale locale) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        String key = "frame.error." + name().toLowerCase(Locale.ROOT);
        String page = PAGE.formatted(
                bundles.text(locale, key + ".title"),
                bundles.text(locale, key + ".text"),
                locale.getLanguage(),
                bundles.text(locale, "frame.error.anew"),
                bundles.text(locale, "frame.error.posts"),
                bundles.text(locale, "frame.weblog"));
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
