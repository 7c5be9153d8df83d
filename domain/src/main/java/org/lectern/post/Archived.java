package org.lectern.post;

import java.util.Objects;

/**
 * A post as another Lectern had it.
 *
 * @param former its versions before this one, lowest first; read when they are asked for
 */
public record Archived(Post post, Iterable<Post> former) {
    public Archived {
        Objects.requireNonNull(post);
        Objects.requireNonNull(former);
    }
}
