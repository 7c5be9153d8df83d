package org.lectern.web.admin.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads from the admin UI's address to its first page, and keeps every address below it that is no page from the weblog. */
@WebServlet(name = "admin-start", urlPatterns = "/admin/*")
public class AdminStart extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String rest = request.getPathInfo();
        if (rest == null || rest.equals("/")) {
            response.sendRedirect(request.getContextPath() + AdminPage.DASHBOARD.path());
            return;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
