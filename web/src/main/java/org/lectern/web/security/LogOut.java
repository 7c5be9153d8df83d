package org.lectern.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the log-in. A link cannot do it, only a form. */
@WebServlet(name = "log-out", urlPatterns = "/admin/logout")
public class LogOut extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient LogInSessions sessions;

    @Inject
    public LogOut(LogInSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sessions.end(request);
        response.sendRedirect(request.getContextPath() + "/login?ended=true");
    }
}
