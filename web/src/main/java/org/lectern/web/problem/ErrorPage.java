package org.lectern.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the container itself refuses: a problem for programs, a plain page for people. */
@WebServlet("/problem")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient ProblemAnswers answers;

    @Inject
    public ErrorPage(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = thrown == null ? Problem.of(status == null ? 404 : status) : ProblemOf.thrown(thrown);
        String asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String accepted = request.getHeader("Accept");
        boolean forPeople = accepted != null && accepted.contains("text/html") && !asked.contains("/api/");
        if (forPeople) {
            page(problem, response);
            return;
        }
        answers.send(problem, response);
    }

    private static void page(Problem problem, HttpServletResponse response) throws IOException {
        String title = problem.status() + ": " + problem.type().title();
        String page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title><meta name=\"viewport\" content=\"width=device-width\"></head><body><h1>" + title
                + "</h1><p><a href=\"/\">To the front page</a></p></body></html>";
        response.setStatus(problem.status());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
