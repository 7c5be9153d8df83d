package org.lectern.web.admin.post;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lectern.document.Document;
import org.lectern.search.SearchUnavailable;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.json.JsonText;
import org.lectern.web.problem.ProblemException;

/** {@code /admin/posts-total?tag=python}: how many posts the table has on all its pages, {@code {"total": 400, "text": "400 posts"}}. */
@WebServlet(name = "posts-total", urlPatterns = "/admin/posts-total")
public class PostTotalServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient PostTotals totals;
    private final transient Texts texts;
    private final transient JsonText json;

    @Inject
    public PostTotalServlet(PostTotals totals, Texts texts, JsonText json) {
        this.totals = totals;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long total = totals.total(PostAddress.of(request.getParameterMap()));
            response.setContentType("application/json");
            response.getOutputStream()
                    .write(json.bytes(Document.of("total", total)
                            .with("text", texts.of("post.total", total))
                            .with("all", texts.of("post.select-all", total))));
        } catch (ProblemException wrong) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (SearchUnavailable away) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
