package org.lectern.web.admin.importing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.ImportRun;
import org.lectern.importing.ImportRuns;
import org.lectern.importing.review.Decision;
import org.lectern.importing.review.SettleProposal;
import org.lectern.post.Posts;
import org.lectern.post.SaveResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.web.admin.frame.Texts;
import org.lectern.web.admin.importing.ImportConflicts.Conflict;
import org.lectern.web.json.JsonText;

/**
 * {@code POST /admin/settle}: what is to stand where a file and somebody here say different things. Parameters: {@code import}; {@code do},
 * {@code take} or {@code keep}; {@code finding}, a conflict's id, or none for all of the import.
 */
@WebServlet(name = "settle", urlPatterns = "/admin/settle")
public class SettleServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient ImportRuns runs;
    private final transient ImportConflicts conflicts;
    private final transient SettleProposal settling;
    private final transient Posts posts;
    private final transient Texts texts;
    private final transient JsonText json;

    @Inject
    public SettleServlet(
            ImportRuns runs,
            ImportConflicts conflicts,
            SettleProposal settling,
            Posts posts,
            Texts texts,
            JsonText json) {
        this.runs = runs;
        this.conflicts = conflicts;
        this.settling = settling;
        this.posts = posts;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ImportRun> run =
                Optional.ofNullable(request.getParameter("import")).flatMap(runs::find);
        String way = Optional.ofNullable(request.getParameter("do")).orElse("");
        if (run.isEmpty() || !way.equals("take") && !way.equals("keep")) {
            response.sendError(run.isEmpty() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<String> only = Optional.ofNullable(request.getParameter("finding"));
        List<Conflict> open = conflicts.of(run.get());
        List<Conflict> wanted = open.stream()
                .filter(each -> only.filter(id -> !id.equals(each.id())).isEmpty())
                .toList();
        List<String> settled = new ArrayList<>();
        for (Conflict each : wanted) {
            if (isSettled(each, way.equals("take"), request.getRemoteUser())) {
                settled.add(each.id());
            }
        }
        answer(request, response, run.get(), settled, wanted.size(), open.size() - settled.size());
    }

    private boolean isSettled(Conflict conflict, boolean takes, String by) {
        Decision decision = takes ? Decision.accepting(conflict.field()) : Decision.dismissing(conflict.field());
        return posts.findByAddress(conflict.post())
                .map(post -> settling.settle(post.id(), post.version(), decision, Change.by(by, Channel.EDITOR)))
                .filter(SaveResult.Saved.class::isInstance)
                .isPresent();
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            ImportRun run,
            List<String> settled,
            int wanted,
            int left)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!Optional.ofNullable(request.getHeader("Accept")).orElse("").startsWith("application/json")) {
            response.sendRedirect(request.getContextPath() + "/admin/import-run?id=" + run.id());
            return;
        }
        boolean isDone = wanted > 0 && settled.size() == wanted;
        byte[] body = json.bytes(Document.of("done", isDone)
                .with("message", texts.of(isDone ? "import.settled" : "import.not-settled", settled.size()))
                .with("gone", settled)
                .with("undo", null)
                .with("left", left));
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
