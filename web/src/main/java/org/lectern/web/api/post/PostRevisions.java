package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.history.PostDiff;
import org.lectern.post.history.PostHistory;
import org.lectern.post.history.RestoreRevision;
import org.lectern.post.history.Revision;
import org.lectern.web.api.Parameters;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** The history of posts: what is asked, who asks, what it answers. */
@ApplicationScoped
public class PostRevisions {
    private static final int MAX_LIMIT = 100;
    private static final int USUAL_LIMIT = 20;
    private static final Pattern VERSION = Pattern.compile("\\d{1,15}");

    private final Posts posts;
    private final PostHistory history;
    private final RestoreRevision restoring;
    private final PostAnswers answers;

    /** For the container's proxy. */
    protected PostRevisions() {
        this(null, null, null, null);
    }

    @Inject
    public PostRevisions(Posts posts, PostHistory history, RestoreRevision restoring, PostAnswers answers) {
        this.posts = posts;
        this.history = history;
        this.restoring = restoring;
        this.answers = answers;
    }

    Response list(String id, Parameters parameters, HttpServletRequest request) {
        parameters.requireKnown(Set.of("limit", "after"));
        int limit = parameters.whole("limit", 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        Optional<Long> after = parameters.one("after").map(text -> version(text, "after"));
        List<Revision> found = history.list(find(id, request), after, limit + 1);
        List<Revision> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Long.toString(page.get(limit - 1).version()) : null;
        return Response.ok(Document.of(
                                "items", page.stream().map(PostRevisions::item).toList())
                        .with("next", next))
                .build();
    }

    Response one(String id, String version, HttpServletRequest request) {
        Post post = find(id, request);
        return answers.former(version(post, version), request);
    }

    Response changes(String id, String version, Parameters parameters, HttpServletRequest request) {
        parameters.requireKnown(Set.of("since"));
        Post current = find(id, request);
        Post after = version(current, version);
        Post before = parameters
                .one("since")
                .map(text -> version(current, text))
                .or(() -> before(current, after))
                .orElseGet(() -> new Post(after.id(), 0, Document.empty()));
        List<Document> places = PostDiff.between(before, after).places().stream()
                .map(PostRevisions::place)
                .toList();
        return Response.ok(Document.of("since", before.version())
                        .with("version", after.version())
                        .with("changes", places))
                .build();
    }

    Response restore(String id, String version, String ifMatch, HttpServletRequest request) {
        Post current = find(id, request);
        IfMatch.requireCurrent(ifMatch, current);
        Post former = version(current, version);
        return answers.written(
                PostWrites.saved(restoring.restore(
                        current.id(),
                        current.version(),
                        former.version(),
                        PostWrites.change(request).because("restored version " + former.version()))),
                Response.Status.OK,
                request);
    }

    private Optional<Post> before(Post current, Post version) {
        return history.list(current, Optional.of(version.version()), 1).stream()
                .findFirst()
                .flatMap(revision -> history.version(current, revision.version()));
    }

    private Post find(String id, HttpServletRequest request) {
        if (Caller.of(request).isEmpty()) {
            throw ProblemException.of(ProblemType.UNAUTHORIZED, "The history of posts is shown only with a token.");
        }
        return posts.findByAddress(id).orElseThrow(() -> PostReads.missing(id));
    }

    private Post version(Post current, String text) {
        return history.version(current, version(text, "version"))
                .orElseThrow(() ->
                        ProblemException.of(ProblemType.NOT_FOUND, "There is no version " + text + " of this post."));
    }

    private static long version(String text, String name) {
        if (!VERSION.matcher(text).matches()) {
            throw Parameters.bad(name, "has to be the number of a version");
        }
        return Long.parseLong(text);
    }

    private static Document item(Revision revision) {
        return Document.of("version", revision.version())
                .with("at", revision.at().orElse(null))
                .with("by", revision.change().by())
                .with("from", revision.change().from().text())
                .with("why", revision.change().why().orElse(null));
    }

    private static Document place(PostDiff.Place place) {
        return Document.of("pointer", place.pointer())
                .with("before", place.before().orElse(null))
                .with("after", place.after().orElse(null))
                .with("lines", place.lines().stream().map(PostRevisions::hunk).toList());
    }

    private static Document hunk(PostDiff.Hunk hunk) {
        return Document.of("at", hunk.at()).with("removed", hunk.removed()).with("added", hunk.added());
    }
}
