package org.lectern.web.admin.frame;

import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.lectern.post.StoreUnavailable;

/** What an admin page says instead of itself. All of it is fixed text: nothing that was sent comes back. */
enum ErrorText {
    WRONG_ADDRESS(
            400,
            "This address is not right",
            "A part of it has a value that it can't have. Go back, or start from the list of posts."),
    FORBIDDEN(
            403,
            "This is not allowed",
            "The form was sent from another site, or your account may not do this. Nothing was changed."),
    MISSING(404, "There is nothing here", "The page does not exist, or the post was deleted meanwhile."),
    TOO_LARGE(413, "This is too much at once", "A file may have 512 MB, a post 8 MB. Nothing was stored."),
    EXPIRED(
            409,
            "This page is too old",
            "The server no longer knows it, so nothing was saved. Open it anew: what you typed into an editor was kept in this browser, and"
                    + " is offered to you there."),
    FAULT(
            500,
            "Something went wrong in here",
            "It is not your fault, and it is in the server's log. Nothing was saved."),
    /** What a bare 503 means: it is the guard who sends one, while a store that does not answer is an exception. */
    UNGUARDED(
            503,
            "This server is not set up for the admin pages",
            "It does not apply the application's own log-in, so they stay shut. On WildFly, run once:"
                    + " /subsystem=undertow/application-security-domain=other:add(security-domain=ApplicationDomain,integrated-jaspi=false)"),
    UNAVAILABLE(503, "The store does not answer", "Nothing was saved. Try again in a minute.");

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s - Lectern</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/jakarta.faces.resource/admin.css.xhtml?ln=lectern"></head>
            <body><main id="main" class="error-page"><h1>%1$s</h1><p>%2$s</p>
            <p><a href="">Open this page anew</a> &#183; <a href="/admin/posts">Posts</a> &#183; <a href="/">Weblog</a></p></main></body></html>
            """;

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final int status;
    private final String title;
    private final String text;

    ErrorText(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
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

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.getOutputStream().write(PAGE.formatted(title, text).getBytes(StandardCharsets.UTF_8));
    }
}
