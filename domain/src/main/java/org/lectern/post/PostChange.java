package org.lectern.post;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one post.
 *
 * @param before empty: it is new
 * @param after empty: it is gone for good
 */
public record PostChange(Optional<Post> before, Optional<Post> after) {
    public PostChange {
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    public static PostChange created(Post post) {
        return new PostChange(Optional.empty(), Optional.of(post));
    }

    public static PostChange replaced(Post before, Post after) {
        return new PostChange(Optional.of(before), Optional.of(after));
    }

    public static PostChange deleted(Post post) {
        return new PostChange(Optional.of(post), Optional.empty());
    }

    public PostId id() {
        return after.or(() -> before).orElseThrow().id();
    }

    /**
     * Whether this is the change by which readers got to see the post. Of all changes of a post that is scheduled and appears at its time
     * it is just one: that which takes the mark away.
     */
    public boolean isPublication(Instant now) {
        return !wasOut(now) && isOut(now);
    }

    /** Whether the world was told that the post is to be read. */
    public boolean wasOut(Instant now) {
        return isOut(before, now);
    }

    /** Whether the post is to be read, and the world is told. */
    public boolean isOut(Instant now) {
        return isOut(after, now);
    }

    private static boolean isOut(Optional<Post> post, Instant now) {
        return post.filter(each -> each.isVisibleAt(now) && !each.isDue()).isPresent();
    }
}
