package org.lectern.web.admin.completion;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.search.SearchUnavailable;
import org.lectern.web.json.JsonText;

/** {@code /admin/complete/tags?q=pyt}: {@code {"items": [{"value": "python", "label": "Python", "hint": ""}]}}. */
@WebServlet(name = "complete", urlPatterns = "/admin/complete/*")
public class CompletionServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int MOST = 10;
    private static final int LONGEST = 200;

    private final transient Instance<Completion> completions;
    private final transient JsonText json;

    @Inject
    public CompletionServlet(@Any Instance<Completion> completions, JsonText json) {
        this.completions = completions;
        this.json = json;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<Completion> completion =
                completions.stream().filter(each -> each.name().equals(name)).findFirst();
        if (completion.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String typed = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        List<Document> items = proposals(completion.get(), typed).stream()
                .map(Proposal::document)
                .toList();
        response.setContentType("application/json");
        response.getOutputStream().write(json.bytes(Document.of("items", items)));
    }

    /** A field can be filled without proposals, so their absence is no error. */
    private static List<Proposal> proposals(Completion completion, String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return List.of();
        }
        try {
            return completion.propose(typed, MOST);
        } catch (SearchUnavailable away) {
            return List.of();
        }
    }
}
