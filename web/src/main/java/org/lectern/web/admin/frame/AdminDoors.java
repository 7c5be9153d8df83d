package org.lectern.web.admin.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lectern.web.security.SignedIn;

/** Lets people to those admin pages that they may see. What {@link AdminPage} does not list is shut to everybody. */
public class AdminDoors extends HttpFilter {
    private static final long serialVersionUID = 1;

    private final transient SignedIn signedIn;

    @Inject
    public AdminDoors(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        if (path.equals("/admin") || path.equals("/admin/")) {
            chain.doFilter(request, response);
            return;
        }
        Optional<AdminPage> page = AdminPage.at(path);
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!page.get().permission().map(signedIn::may).orElse(true)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Decoded, and without the path parameters that could hide it. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }
}
