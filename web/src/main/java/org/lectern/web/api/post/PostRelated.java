package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.search.RelatedPosts;
import org.lectern.web.api.Parameters;
import org.lectern.web.security.Caller;

/** Reads of what is like a post: always posts that anybody may read, whoever asks. */
@ApplicationScoped
public class PostRelated {
    private static final String LIMIT = "limit";
    private static final int MAX_LIMIT = 100;
    private static final int USUAL_LIMIT = 20;

    private final Posts posts;
    private final RelatedPosts related;
    private final PostAnswers answers;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostRelated() {
        this(null, null, null, null);
    }

    @Inject
    public PostRelated(Posts posts, RelatedPosts related, PostAnswers answers, Clock clock) {
        this.posts = posts;
        this.related = related;
        this.answers = answers;
        this.clock = clock;
    }

    Response list(String address, Parameters parameters, HttpServletRequest request) {
        Set<String> known = new HashSet<>(Fields.PARAMETERS);
        known.add(LIMIT);
        parameters.requireKnown(known);
        Fields fields = PostReads.fields(parameters, Caller.of(request).isPresent());
        int limit = parameters.whole(LIMIT, 1, MAX_LIMIT).orElse(USUAL_LIMIT);
        Optional<Post> post = posts.findByAddress(address).filter(answers.shownTo(request));
        if (post.isEmpty()) {
            return moved(address, request);
        }
        PostQuery readable =
                PostQuery.visibleAt(clock.instant()).limitedTo(limit).withContent(fields.content());
        List<Post> found = related.of(post.get(), readable);
        Document body =
                Document.of("items", answers.items(found, fields, request)).with("next", null);
        return PostAnswers.modified(Response.ok(body), PostAnswers.newest(found));
    }

    private Response moved(String address, HttpServletRequest request) {
        return posts.findByFormerSlug(address)
                .filter(answers.shownTo(request))
                .map(post -> answers.moved(post, "/related", request))
                .orElseThrow(() -> PostReads.missing(address));
    }
}
