package org.lectern.exporting.leave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Kinship;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.Status;

/** Goes through all posts but those in the trash, the oldest first, a page of them at a time in memory. */
@ApplicationScoped
public class LeavingPosts {
    private static final PostQuery ALL = PostQuery.everything()
            .matching(new PostQuery.Match(PostQuery.Field.STATUS, List.of(Status.TRASHED.text()), true))
            .ordered(PostQuery.Order.OLDEST_FIRST);
    private static final int WITH_TEXTS = 100;

    private final Posts posts;
    private final Clock clock;

    /** For the container's proxy. */
    protected LeavingPosts() {
        this(null, null);
    }

    @Inject
    public LeavingPosts(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** Writes one of them. */
    @FunctionalInterface
    public interface Step<T> {
        void take(T post) throws IOException;
    }

    /** With their texts and their kin. */
    public void each(Step<LeavingPost> step) throws IOException {
        pages(ALL.withContent(true).limitedTo(WITH_TEXTS), page -> {
            Kinship kinship = Kinship.of(page, posts, Optional.empty());
            for (Post post : page) {
                step.take(leaving(post, kinship));
            }
        });
    }

    /** Without their texts. */
    public void eachInShort(Step<Post> step) throws IOException {
        pages(ALL.limitedTo(PostQuery.MAX_LIMIT), page -> {
            for (Post post : page) {
                step.take(post);
            }
        });
    }

    private void pages(PostQuery query, Step<List<Post>> step) throws IOException {
        PostPage page = posts.page(query);
        step.take(page.posts());
        while (page.next().isPresent()) {
            page = posts.page(query.after(page.next()));
            step.take(page.posts());
        }
    }

    private LeavingPost leaving(Post post, Kinship kinship) {
        Instant now = clock.instant();
        Optional<Post> whole = kinship.whole(post).filter(each -> each.status() != Status.TRASHED);
        boolean hasParts = !kinship.parts(post).isEmpty();
        return new LeavingPost(post, whole, hasParts ? parts(post, now) : List.of(), now);
    }

    /** Those who may read the notes are to read no draft in them. */
    private List<Post> parts(Post notes, Instant now) {
        Optional<Instant> readers = Optional.of(now).filter(notes::isVisibleAt);
        return Kinship.withTexts(notes, posts, readers).parts(notes).stream()
                .filter(part -> part.status() != Status.TRASHED)
                .toList();
    }
}
