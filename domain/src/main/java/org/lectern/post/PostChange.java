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
        boolean wasOut =
                before.filter(post -> post.isVisibleAt(now) && !post.isDue()).isPresent();
        return !wasOut
                && after.filter(post -> post.isVisibleAt(now) && !post.isDue()).isPresent();
    }
}
