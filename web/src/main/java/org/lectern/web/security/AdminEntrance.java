package org.lectern.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.lectern.security.User;

/** Lets people to the admin pages who have logged in, and shows the others where to. */
@ApplicationScoped
public class AdminEntrance {
    /** The request's attribute for the {@link User}. */
    private static final String USER = "org.lectern.user";

    private static final String SESSION_ENDED =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <partial-response id="session"><error><error-name>session-ended</error-name>\
            <error-message>Your session has ended.</error-message></error></partial-response>
            """;

    private final LogInSessions sessions;

    /** For the container's proxy. */
    protected AdminEntrance() {
        this(null);
    }

    @Inject
    public AdminEntrance(LogInSessions sessions) {
        this.sessions = sessions;
    }

    /** Who was let in to the page, as the store had it when the request came. */
    public static Optional<User> user(ServletRequest request) {
        return Optional.ofNullable((User) request.getAttribute(USER));
    }

    Optional<User> enter(HttpServletRequest request) {
        Optional<User> user = sessions.find(request);
        user.ifPresent(each -> request.setAttribute(USER, each));
        return user;
    }

    /** A page in a browser is told by its script that the session has ended; going elsewhere would lose what was typed into it. */
    AuthenticationStatus askToLogIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            tellScript(response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return context.redirect(request.getContextPath() + target(request).logInAddress());
    }

    /** What a form was sent to is asked for anew: its page, without what was sent. */
    private static LocalTarget target(HttpServletRequest request) {
        String query = request.getQueryString();
        return new LocalTarget(LogInMechanism.path(request) + (query == null ? "" : "?" + query));
    }

    private static void tellScript(HttpServletResponse response) {
        try {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(SESSION_ENDED);
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
