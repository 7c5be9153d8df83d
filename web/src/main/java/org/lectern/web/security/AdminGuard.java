package org.lectern.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lectern.security.User;

/**
 * The second lock of the admin pages.
 *
 * <p>WildFly lets everybody in, without a word, unless it was told to apply an application's own log-in; so a page is shown only to
 * somebody whom the {@link LogInMechanism} let in. Of these pages, a password that was shown in a log opens only the one to change it; it
 * also gets tokens from the API, so that a program can set a site up.
 */
public class AdminGuard extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String PASSWORD_PAGE = "/admin/password";
    private static final String LOG_OUT = "/admin/logout";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<User> user = AdminEntrance.user(request);
        if (request.getUserPrincipal() == null || user.isEmpty()) {
            response.sendError(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE, "This server does not apply the application's log-in.");
            return;
        }
        if (request.getMethod().equals("POST") && !SentFrom.ownPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "The form was sent from another site.");
            return;
        }
        String path = LogInMechanism.path(request);
        if (user.get().mustChangePassword() && !path.startsWith(PASSWORD_PAGE) && !path.equals(LOG_OUT)) {
            response.sendRedirect(request.getContextPath() + PASSWORD_PAGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
