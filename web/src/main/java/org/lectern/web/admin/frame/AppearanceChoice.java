package org.lectern.web.admin.frame;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lectern.view.ArrangeDesk;
import org.lectern.view.Scheme;

/** {@code POST /admin/appearance}: keeps the colours that somebody chose. A script that asks is answered without a page. */
@WebServlet(name = "appearance", urlPatterns = "/admin/appearance")
public class AppearanceChoice extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient ArrangeDesk desk;

    @Inject
    public AppearanceChoice(ArrangeDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Scheme> scheme =
                Optional.ofNullable(request.getParameter("scheme")).flatMap(Scheme::parse);
        if (scheme.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        desk.arrange(request.getRemoteUser(), each -> each.in(scheme.get()));
        if (!"navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.sendRedirect(request.getContextPath() + AdminPage.POSTS.path());
    }
}
