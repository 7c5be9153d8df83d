package org.lectern.post;

import java.util.Objects;
import java.util.Optional;

/**
 * A place in an order of posts: behind the post with this key and this id, whether or not that post still exists.
 *
 * @param key the value of the order's field, an {@link java.time.Instant} or a string; empty: the post has none
 */
public record Cursor(PostQuery.Order order, Optional<Object> key, PostId id) {
    public Cursor {
        Objects.requireNonNull(order);
        Objects.requireNonNull(key);
        Objects.requireNonNull(id);
    }

    /** Behind this post. */
    public static Cursor behind(Post post, PostQuery.Order order) {
        Optional<Object> key = order.field().equals(PostFields.TITLE)
                ? post.title().map(Object.class::cast)
                : post.document().instant(order.field()).map(Object.class::cast);
        return new Cursor(order, key, post.id());
    }
}
