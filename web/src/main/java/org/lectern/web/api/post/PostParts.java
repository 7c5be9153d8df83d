package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.part.Cut;
import org.lectern.post.part.CutReading;
import org.lectern.post.part.SplitNotes;
import org.lectern.problem.Checked;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;

/** Splitting notes into parts: what is sent, which version it means, how it ended. */
@ApplicationScoped
public class PostParts {
    private final Posts posts;
    private final SplitNotes splitting;
    private final PostAnswers answers;

    /** For the container's proxy. */
    protected PostParts() {
        this(null, null, null);
    }

    @Inject
    public PostParts(Posts posts, SplitNotes splitting, PostAnswers answers) {
        this.posts = posts;
        this.splitting = splitting;
        this.answers = answers;
    }

    Response split(String id, String ifMatch, Document body, HttpServletRequest request) {
        Post notes = posts.findByAddress(id).orElseThrow(() -> PostReads.missing(id));
        IfMatch.requireCurrent(ifMatch, notes);
        Post whole =
                PostWrites.saved(splitting.split(notes.id(), notes.version(), cuts(body), PostWrites.change(request)));
        return answers.written(whole, Response.Status.OK, request);
    }

    private static List<Cut> cuts(Document body) {
        Checked<List<Cut>> read = CutReading.of(body);
        if (read instanceof Checked.Wrong<List<Cut>> wrong) {
            throw new ProblemException(Problem.rejected(wrong.violations()));
        }
        return ((Checked.Right<List<Cut>>) read).value();
    }
}
