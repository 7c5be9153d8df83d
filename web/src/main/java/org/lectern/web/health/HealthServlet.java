package org.lectern.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.StoreUnavailable;
import org.lectern.web.json.JsonText;

/** {@code /health/live}: the application runs. {@code /health/ready}: it can serve, because its store answers; else 503 and why. */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Posts posts;
    private final transient JsonText json;

    @Inject
    public HealthServlet(Posts posts, JsonText json) {
        this.posts = posts;
        this.json = json;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> reason = request.getServletPath().endsWith("/live") ? Optional.empty() : whyNot();
        boolean up = reason.isEmpty();
        Document health = Document.of("status", up ? "UP" : "DOWN");
        byte[] body = json.bytes(reason.map(why -> health.with("reason", why)).orElse(health));
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<String> whyNot() {
        try {
            posts.find(PostId.of("health"));
            return Optional.empty();
        } catch (StoreUnavailable down) {
            return Optional.of(down.getMessage());
        }
    }
}
