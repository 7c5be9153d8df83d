package org.lectern.web.api.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Content;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.Status;
import org.lectern.post.part.OneText;
import org.lectern.web.cache.AnswerParts;
import org.lectern.web.cache.AnswerVersion;
import org.lectern.web.cache.ShownPosts;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.problem.ProblemType;
import org.lectern.web.security.Caller;

/** Notes and their parts as one text. Callers with a token see drafts in it, others what anybody may read; nobody sees the trash in it. */
@ApplicationScoped
public class PostText {
    private final Posts posts;
    private final PostAnswers answers;
    private final Clock clock;

    /** For the container's proxy. */
    protected PostText() {
        this(null, null, null);
    }

    @Inject
    public PostText(Posts posts, PostAnswers answers, Clock clock) {
        this.posts = posts;
        this.answers = answers;
        this.clock = clock;
    }

    Response read(String address, HttpServletRequest request) {
        Post post = posts.findByAddress(address)
                .filter(answers.shownTo(request))
                .orElseThrow(() -> PostReads.missing(address));
        if (post.content()
                .map(Content::format)
                .filter(format -> !format.equals(Content.MARKDOWN))
                .isPresent()) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "The text of this post is no Markdown.");
        }
        Optional<Instant> visibleAt = Caller.of(request).isPresent() ? Optional.empty() : Optional.of(clock.instant());
        Kinship kinship = Kinship.withTexts(post, posts, visibleAt);
        AnswerParts.shows(request, ShownPosts.of(List.of(post)).kin(kinship).keys());
        List<Post> parts = kinship.parts(post).stream()
                .filter(part -> part.status() != Status.TRASHED)
                .toList();
        AnswerVersion.set(request, post.version());
        return Response.ok(OneText.of(post, parts)).build();
    }
}
