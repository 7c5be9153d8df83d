package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.importing.review.Decision;
import org.lectern.importing.review.SettleDoubt;
import org.lectern.importing.review.SettleProposal;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.problem.Checked;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;

/** Decisions about what an import left open: what is sent, which version it means, how it ended. */
@ApplicationScoped
public class PostReview {
    private final Posts posts;
    private final SettleProposal proposals;
    private final SettleDoubt doubts;
    private final PostAnswers answers;

    /** For the container's proxy. */
    protected PostReview() {
        this(null, null, null, null);
    }

    @Inject
    public PostReview(Posts posts, SettleProposal proposals, SettleDoubt doubts, PostAnswers answers) {
        this.posts = posts;
        this.proposals = proposals;
        this.doubts = doubts;
        this.answers = answers;
    }

    Response proposal(String id, String ifMatch, Document body, HttpServletRequest request) {
        Post post = current(id, ifMatch);
        Decision decision = right(Decision.read(body));
        Post settled =
                PostWrites.saved(proposals.settle(post.id(), post.version(), decision, PostWrites.change(request)));
        return answers.written(settled, Response.Status.OK, request);
    }

    Response doubts(String id, String ifMatch, Document body, HttpServletRequest request) {
        Post post = current(id, ifMatch);
        List<String> fields = right(SettleDoubt.read(body));
        Post settled = PostWrites.saved(doubts.confirm(post.id(), post.version(), fields, PostWrites.change(request)));
        return answers.written(settled, Response.Status.OK, request);
    }

    private Post current(String id, String ifMatch) {
        Post post = posts.findByAddress(id).orElseThrow(() -> PostReads.missing(id));
        IfMatch.requireCurrent(ifMatch, post);
        return post;
    }

    private static <T> T right(Checked<T> read) {
        if (read instanceof Checked.Wrong<T> wrong) {
            throw new ProblemException(Problem.rejected(wrong.violations()));
        }
        return ((Checked.Right<T>) read).value();
    }
}
