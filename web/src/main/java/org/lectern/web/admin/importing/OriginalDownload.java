package org.lectern.web.admin.importing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.lectern.importing.original.OriginalsOfPosts;
import org.lectern.web.admin.editor.form.SaveForm;

/** What a post was imported from, byte by byte, for who is logged in: {@code /admin/original?id=ID}. */
@WebServlet("/admin/original")
public class OriginalDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient SaveForm posts;
    private final transient OriginalsOfPosts originals;

    /** The servlet specification wants one; CDI makes the instance. */
    public OriginalDownload() {
        this(null, null);
    }

    @Inject
    public OriginalDownload(SaveForm posts, OriginalsOfPosts originals) {
        this.posts = posts;
        this.originals = originals;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<OriginalsOfPosts.Kept> kept = Optional.ofNullable(request.getParameter("id"))
                .flatMap(posts::find)
                .flatMap(originals::find);
        if (kept.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/octet-stream");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + kept.get().fileName() + '"');
        response.setContentLength(kept.get().bytes().length);
        response.getOutputStream().write(kept.get().bytes());
    }
}
