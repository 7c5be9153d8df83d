package org.lectern.web.admin.post;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.SaveResult;
import org.lectern.post.SteerPost;
import org.lectern.post.SteerResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.problem.Violation;
import org.lectern.security.OwnPosts;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.json.JsonText;
import org.lectern.web.security.SignedIn;

/** {@code POST /admin/post-action} with {@code id} and {@code action}: brings one post out of the table, or takes it back. Answers with words. */
@WebServlet(name = "post-action", urlPatterns = "/admin/post-action")
public class PostActionServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Posts posts;
    private final transient SteerPost steering;
    private final transient OwnPosts own;
    private final transient SignedIn signedIn;
    private final transient Texts texts;
    private final transient JsonText json;

    @Inject
    public PostActionServlet(
            Posts posts, SteerPost steering, OwnPosts own, SignedIn signedIn, Texts texts, JsonText json) {
        this.posts = posts;
        this.steering = steering;
        this.own = own;
        this.signedIn = signedIn;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Post> post = Optional.ofNullable(request.getParameter("id")).flatMap(posts::findByAddress);
        String action = Optional.ofNullable(request.getParameter("action")).orElse("");
        if (post.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!action.equals("publish") && !action.equals("withdraw")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (signedIn.user().filter(user -> own.mayWrite(user, post.get())).isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Change change = Change.by(request.getRemoteUser(), Channel.EDITOR);
        SteerResult result = action.equals("publish")
                ? steering.publish(post.get(), Optional.empty(), change)
                : steering.withdraw(post.get(), change);
        response.setContentType("application/json");
        response.getOutputStream().write(json.bytes(said(action, post.get(), result)));
    }

    private Document said(String action, Post post, SteerResult result) {
        if (result instanceof SteerResult.Impossible impossible) {
            return Document.of("done", false).with("text", impossible.why());
        }
        SaveResult saved = ((SteerResult.Done) result).result();
        if (saved instanceof SaveResult.Saved) {
            return Document.of("done", true).with("text", texts.of("post.done." + action, post.label()));
        }
        if (saved instanceof SaveResult.Rejected rejected) {
            String why = rejected.violations().stream()
                    .map(Violation::detail)
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("");
            return Document.of("done", false).with("text", texts.of("post.refused", post.label(), why));
        }
        return Document.of("done", false).with("text", texts.of("post.changed-meanwhile", post.label()));
    }
}
