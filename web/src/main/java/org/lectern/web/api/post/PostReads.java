package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.history.PostHistory;
import org.lectern.search.FindPosts;
import org.lectern.web.api.Parameters;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** Reads of posts: what is asked, who asks, what they may see. */
@ApplicationScoped
public class PostReads {
    private static final String COUNT = "count";
    private static final String AS_OF = "asOf";

    private final Posts posts;
    private final FindPosts finding;
    private final PostListing listing;
    private final PostAnswers answers;
    private final PostHistory history;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostReads() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public PostReads(
            Posts posts,
            FindPosts finding,
            PostListing listing,
            PostAnswers answers,
            PostHistory history,
            Clock clock) {
        this.posts = posts;
        this.finding = finding;
        this.listing = listing;
        this.answers = answers;
        this.history = history;
        this.clock = clock;
    }

    Response list(Parameters parameters, HttpServletRequest request) {
        Set<String> others = new HashSet<>(Fields.PARAMETERS);
        others.add(COUNT);
        boolean hasToken = Caller.of(request).isPresent();
        PostQuery query = listing.query(parameters, others, hasToken);
        Fields fields = fields(parameters, hasToken);
        OptionalLong total = parameters.flag(COUNT) ? OptionalLong.of(finding.count(query)) : OptionalLong.empty();
        return answers.list(finding.page(query.withContent(fields.content())), query, total, fields, request);
    }

    Response one(String address, Parameters parameters, HttpServletRequest request) {
        Set<String> known = new HashSet<>(Fields.PARAMETERS);
        known.add(AS_OF);
        parameters.requireKnown(known);
        Fields fields = fields(parameters, Caller.of(request).isPresent());
        boolean withText = fields.only().isEmpty() || fields.content();
        Optional<Post> found = posts.findByAddress(address).filter(answers.shownTo(request));
        if (found.isEmpty()) {
            return moved(address, request);
        }
        Optional<Instant> asOf = parameters.instant(AS_OF);
        if (asOf.filter(clock.instant()::isBefore).isPresent()) {
            throw Parameters.bad(AS_OF, "is still to come");
        }
        Post shown = asOf.isEmpty() ? found.get() : asOf(found.get(), asOf.get());
        return answers.one(shown, new Fields(fields.only(), withText, fields.source(), fields.undeclared()), request);
    }

    /** What is withdrawn by now is shown to nobody who may not see it now. */
    private Post asOf(Post post, Instant instant) {
        return history.asOf(post, instant)
                .orElseThrow(() ->
                        ProblemException.of(ProblemType.NOT_FOUND, "Nobody could read this post at " + instant + "."));
    }

    private Response moved(String address, HttpServletRequest request) {
        return posts.findByFormerSlug(address)
                .filter(answers.shownTo(request))
                .map(post -> answers.moved(post, request))
                .orElseThrow(() -> missing(address));
    }

    static ProblemException missing(String address) {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no post with the id or slug '" + address + "'.");
    }

    /** Ends the request where they ask for what only callers with a token see. */
    public static Fields fields(Parameters parameters, boolean hasToken) {
        Fields fields = Fields.of(parameters);
        if (fields.source() && !hasToken) {
            throw ProblemException.of(ProblemType.UNAUTHORIZED, "Where a post came from is shown only with a token.");
        }
        return fields;
    }
}
