package org.lectern.web.admin.tag;

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
import org.lectern.housekeeping.likeness.FindLikeTags;
import org.lectern.housekeeping.likeness.FindLikeTags.Asked;
import org.lectern.housekeeping.likeness.FindLikeTags.Like;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.json.JsonText;

/**
 * {@code /admin/tag-check?tags=pyhton,web}: <code>{"items": [{"written": "pyhton", "slug": "pyhton", "new": true, "like": [{"slug": "python",
 * "label": "Python", "posts": 12, "how": "differ in one letter"}]}, ...]}</code>, with the words to ask by.
 */
@WebServlet(name = "tag-check", urlPatterns = "/admin/tag-check")
public class TagCheckServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int MOST = 20;
    private static final int LONGEST = 2_000;

    private final transient FindLikeTags finding;
    private final transient Texts texts;
    private final transient JsonText json;

    @Inject
    public TagCheckServlet(FindLikeTags finding, Texts texts, JsonText json) {
        this.finding = finding;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tags = Optional.ofNullable(request.getParameter("tags")).orElse("");
        if (tags.length() > LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        List<Document> items = Arrays.stream(tags.split(","))
                .map(String::strip)
                .distinct()
                .limit(MOST)
                .flatMap(written -> finding.ask(written).stream())
                .map(this::document)
                .toList();
        response.setContentType("application/json");
        response.getOutputStream().write(json.bytes(Document.of("items", items)));
    }

    private Document document(Asked asked) {
        return Document.of("written", asked.written())
                .with("slug", asked.slug())
                .with("new", asked.isNew())
                .with("question", texts.of("tag.ask", asked.written()))
                .with("keep", texts.of("tag.ask.keep", asked.written()))
                .with("like", asked.like().stream().map(this::document).toList());
    }

    private Document document(Like like) {
        return Document.of("slug", like.slug())
                .with("label", like.label())
                .with("posts", like.posts())
                .with("how", like.how())
                .with("use", texts.of("tag.ask.use", like.label(), like.posts()));
    }
}
