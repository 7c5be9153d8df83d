package org.lectern.web.admin.post;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.view.ArrangeDesk;
import org.lectern.view.Desk;
import org.lectern.view.SavedView;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.json.JsonText;

/**
 * {@code POST /admin/views}: keeps a view under a name ({@code action=keep}, {@code name}, {@code page}, {@code query}, {@code pinned}), forgets
 * one ({@code forget}), or keeps the columns of a table ({@code columns}). Answers with words.
 */
@WebServlet(name = "views", urlPatterns = "/admin/views")
public class SavedViewServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient ArrangeDesk desk;
    private final transient Texts texts;
    private final transient JsonText json;

    @Inject
    public SavedViewServlet(ArrangeDesk desk, Texts texts, JsonText json) {
        this.desk = desk;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String owner = request.getRemoteUser();
        String name = text(request, "name").strip();
        Optional<Document> answer =
                switch (text(request, "action")) {
                    case "keep" -> Optional.of(keep(owner, name, request));
                    case "forget" -> Optional.of(forget(owner, name));
                    case "columns" -> Optional.of(columns(owner, request));
                    default -> Optional.empty();
                };
        if (answer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("application/json");
        response.getOutputStream().write(json.bytes(answer.get()));
    }

    private Document keep(String owner, String name, HttpServletRequest request) {
        try {
            SavedView view = new SavedView(
                    name,
                    text(request, "page"),
                    text(request, "query"),
                    !text(request, "pinned").isEmpty());
            return desk.keep(owner, view)
                    ? said(true, texts.of("post.view.kept", name))
                    : said(false, texts.of("post.view.too-many", Desk.MOST_VIEWS));
        } catch (IllegalArgumentException wrong) {
            return said(false, texts.of("post.view.wrong", SavedView.LONGEST_NAME));
        }
    }

    private Document forget(String owner, String name) {
        desk.arrange(owner, each -> each.without(name));
        return said(true, texts.of("post.view.forgotten", name));
    }

    private Document columns(String owner, HttpServletRequest request) {
        List<String> columns = Arrays.stream(text(request, "columns").split(","))
                .flatMap(name -> PostColumn.parse(name).stream())
                .map(PostColumn::text)
                .distinct()
                .toList();
        desk.arrange(owner, each -> each.showing("posts", columns));
        return said(true, texts.get("post.columns.kept"));
    }

    private static Document said(boolean done, String text) {
        return Document.of("done", done).with("text", text);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
