package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.document.Document;
import org.lectern.post.CreatePost;
import org.lectern.post.DeletePost;
import org.lectern.post.MergePatch;
import org.lectern.post.NewPost;
import org.lectern.post.Post;
import org.lectern.post.PostDraft;
import org.lectern.post.PostDrafts;
import org.lectern.post.PostShape;
import org.lectern.post.Posts;
import org.lectern.post.ReplacePost;
import org.lectern.post.SaveResult;
import org.lectern.post.Status;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.reference.ResolveReferences;
import org.lectern.web.api.Parameters;
import org.lectern.web.api.audit.AuditedDeeds;
import org.lectern.web.api.idempotency.Seed;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** Writes of posts: what is sent, which version it means, how it ended. */
@ApplicationScoped
public class PostWrites {
    /** What a writer may say about the change, for the post's history. */
    private static final String WHY = "why";

    public static final Set<String> PARAMETERS = Set.of(WHY);

    private static final int MOST_ATTEMPTS = 100;

    private final Posts posts;
    private final PostDrafts drafts;
    private final CreatePost creating;
    private final ReplacePost replacing;
    private final DeletePost deleting;
    private final ResolveReferences references;
    private final PostAnswers answers;

    /** For the container's proxy. */
    protected PostWrites() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public PostWrites(
            Posts posts,
            PostDrafts drafts,
            CreatePost creating,
            ReplacePost replacing,
            DeletePost deleting,
            ResolveReferences references,
            PostAnswers answers) {
        this.posts = posts;
        this.drafts = drafts;
        this.creating = creating;
        this.replacing = replacing;
        this.deleting = deleting;
        this.references = references;
        this.answers = answers;
    }

    Response create(Document body, HttpServletRequest request) {
        NewPost fresh = new NewPost(Seed.ids(request, 1).get(0), draft(body, Optional.empty()));
        return answers.written(
                saved(creating.createAll(List.of(fresh), change(request)).get(0)), Response.Status.CREATED, request);
    }

    Response replace(String id, String ifMatch, Document body, HttpServletRequest request) {
        Post replaced = replaced(id, ifMatch, body, change(request));
        AuditedDeeds.about(replaced, request);
        return answers.written(replaced, Response.Status.OK, request);
    }

    Response patch(String id, String ifMatch, Document patch, HttpServletRequest request) {
        Post patched = patched(id, ifMatch, patch, change(request));
        AuditedDeeds.about(patched, request);
        return answers.written(patched, Response.Status.OK, request);
    }

    Response delete(String id, String ifMatch, HttpServletRequest request) {
        AuditedDeeds.about(deleted(id, ifMatch, change(request)), request);
        return Response.noContent().build();
    }

    public Post replaced(String id, String ifMatch, Document body, Change change) {
        return change(id, ifMatch, post -> {
            requireSameId(body, post);
            Document stored = references.of(List.of(post)).withStoredKeys(body, post);
            return replacing.replace(post.id(), post.version(), draft(stored, Optional.of(post)), change);
        });
    }

    /** @param patch RFC 7396 */
    public Post patched(String id, String ifMatch, Document patch, Change change) {
        return change(id, ifMatch, post -> {
            requireSameId(patch, post);
            Document patched = MergePatch.apply(PostShape.of(post), patch);
            Document stored = references.of(List.of(post)).withStoredKeys(patched, post);
            return replacing.replace(post.id(), post.version(), draft(stored, Optional.of(post)), change);
        });
    }

    /**
     * From the trash a post goes for good only when its version is named: a request that is sent twice by mistake destroys nothing.
     *
     * @return the post as it is in the trash, or as it was last
     */
    public Post deleted(String id, String ifMatch, Change change) {
        return change(id, ifMatch, post -> {
            boolean isThere = post.status() == Status.TRASHED && IfMatch.ANY.equals(ifMatch);
            return isThere ? new SaveResult.Saved(post) : deleting.delete(post.id(), post.version(), change);
        });
    }

    /** Who means whatever version there is does not hear of others who were faster. */
    Post change(String id, String ifMatch, Function<Post, SaveResult> change) {
        int attempts = IfMatch.ANY.equals(ifMatch) ? MOST_ATTEMPTS : 1;
        SaveResult result;
        do {
            Post post = find(id);
            IfMatch.requireCurrent(ifMatch, post);
            result = change.apply(post);
            attempts--;
        } while (result instanceof SaveResult.Conflict && attempts > 0);
        return saved(result);
    }

    public static Change change(HttpServletRequest request) {
        Change change = Change.by(Caller.of(request).map(Caller::name).orElse(""), Channel.API);
        List<String> given = Arrays.asList(
                Optional.ofNullable(request.getParameterValues(WHY)).orElse(new String[0]));
        Optional<String> why = new Parameters(Map.of(WHY, given)).one(WHY);
        if (why.filter(text -> text.length() > Change.MAX_WHY).isPresent()) {
            throw Parameters.bad(WHY, "has more than " + Change.MAX_WHY + " characters");
        }
        return why.map(change::because).orElse(change);
    }

    private Post find(String id) {
        return posts.findByAddress(id).orElseThrow(() -> PostReads.missing(id));
    }

    private PostDraft draft(Document body, Optional<Post> former) {
        return draft(drafts, body, former);
    }

    /** Ends the request with all that is wrong with the body. */
    public static PostDraft draft(PostDrafts drafts, Document body, Optional<Post> former) {
        Checked<PostDraft> read = drafts.read(body, former);
        if (read instanceof Checked.Wrong<PostDraft> wrong) {
            throw new ProblemException(Problem.rejected(wrong.violations()));
        }
        return ((Checked.Right<PostDraft>) read).value();
    }

    private static void requireSameId(Document body, Post post) {
        boolean other =
                body.value("id").filter(id -> !id.equals(post.id().text())).isPresent();
        if (other) {
            Violation violation =
                    new Violation("/id", "is not the id of the post at this address; an id never changes");
            throw new ProblemException(Problem.rejected(List.of(violation)));
        }
    }

    public static Post saved(SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            return saved.post();
        }
        if (result instanceof SaveResult.Rejected rejected) {
            ProblemType type = rejected.isTaken() ? ProblemType.CONFLICT : ProblemType.REJECTED_BODY;
            throw new ProblemException(Problem.rejected(type, rejected.violations()));
        }
        if (result instanceof SaveResult.Conflict conflict) {
            throw IfMatch.stale(conflict.current());
        }
        throw PostReads.missing("that was just here");
    }
}
