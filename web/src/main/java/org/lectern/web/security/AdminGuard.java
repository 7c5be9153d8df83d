package org.lectern.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lectern.security.User;

/**
 * The second lock of the admin pages.
 *
 * <p>WildFly lets everybody in, without a word, unless it was told to apply an application's own log-in; so a page is shown only to
 * somebody whom the {@link LogInMechanism} let in. A password that was shown in a log opens nothing but the page to change it.
 */
public class AdminGuard extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String PASSWORD_PAGE = "/admin/password";
    private static final String LOG_OUT = "/admin/logout";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() == null || !(request.getAttribute(AdminEntrance.USER) instanceof User user)) {
            response.sendError(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE, "This server does not apply the application's log-in.");
            return;
        }
        if (fromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "The form was sent from another site.");
            return;
        }
        String path = LogInMechanism.path(request);
        if (user.mustChangePassword() && !path.startsWith(PASSWORD_PAGE) && !path.equals(LOG_OUT)) {
            response.sendRedirect(request.getContextPath() + PASSWORD_PAGE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** As browsers tell it (W3C Fetch Metadata); the cookie's SameSite stops the same where they don't. */
    private static boolean fromElsewhere(HttpServletRequest request) {
        return request.getMethod().equals("POST") && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
