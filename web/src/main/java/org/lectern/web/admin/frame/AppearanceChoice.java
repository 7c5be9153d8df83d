package org.lectern.web.admin.frame;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lectern.security.preference.ColourScheme;
import org.lectern.security.preference.KeptPreferences;
import org.lectern.security.preference.Preferences;

/** {@code POST /admin/appearance}: keeps the colours that somebody chose. A script that asks is answered without a page. */
@WebServlet(name = "appearance", urlPatterns = "/admin/appearance")
public class AppearanceChoice extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient KeptPreferences preferences;

    @Inject
    public AppearanceChoice(KeptPreferences preferences) {
        this.preferences = preferences;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ColourScheme> scheme =
                Optional.ofNullable(request.getParameter("scheme")).flatMap(ColourScheme::parse);
        if (scheme.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String user = request.getRemoteUser();
        Preferences former = preferences.find(user);
        preferences.keep(user, new Preferences(former.language(), former.zone(), scheme.get()));
        if (!"navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.sendRedirect(request.getContextPath() + AdminPage.POSTS.path());
    }
}
