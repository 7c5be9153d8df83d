package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.web.api.Parameters;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** Reads of posts: what is asked, who asks, what they may see. */
@ApplicationScoped
public class PostReads {
    private static final String COUNT = "count";

    private final Posts posts;
    private final PostListing listing;
    private final PostAnswers answers;

    /** For the container's proxy. */
    protected PostReads() {
        this(null, null, null);
    }

    @Inject
    public PostReads(Posts posts, PostListing listing, PostAnswers answers) {
        this.posts = posts;
        this.listing = listing;
        this.answers = answers;
    }

    Response list(Parameters parameters, HttpServletRequest request) {
        Set<String> others = new HashSet<>(Fields.PARAMETERS);
        others.add(COUNT);
        boolean hasToken = Caller.of(request).isPresent();
        PostQuery query = listing.query(parameters, others, hasToken);
        Fields fields = fields(parameters, hasToken);
        OptionalLong total = parameters.flag(COUNT) ? OptionalLong.of(posts.count(query)) : OptionalLong.empty();
        return answers.list(posts.page(query.withContent(fields.content())), total, fields, request);
    }

    Response one(String address, Parameters parameters, HttpServletRequest request) {
        parameters.requireKnown(Fields.PARAMETERS);
        Fields fields = fields(parameters, Caller.of(request).isPresent());
        boolean withText = fields.only().isEmpty() || fields.content();
        Post post =
                posts.findByAddress(address).filter(answers.shownTo(request)).orElseThrow(() -> missing(address));
        return answers.one(post, new Fields(fields.only(), withText, fields.source()), request);
    }

    static ProblemException missing(String address) {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no post with the id or slug '" + address + "'.");
    }

    private static Fields fields(Parameters parameters, boolean hasToken) {
        Fields fields = Fields.of(parameters);
        if (fields.source() && !hasToken) {
            throw ProblemException.of(ProblemType.UNAUTHORIZED, "Where a post came from is shown only with a token.");
        }
        return fields;
    }
}
