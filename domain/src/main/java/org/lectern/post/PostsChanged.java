package org.lectern.post;

import java.util.List;

/**
 * A fact: these posts are not what they were. Fired as a CDI event after the store acknowledged the write; observers cannot undo it.
 *
 * @param ids the posts that were created, changed or deleted
 */
public record PostsChanged(List<PostId> ids) {
    public PostsChanged {
        ids = List.copyOf(ids);
    }

    public static PostsChanged of(PostId id) {
        return new PostsChanged(List.of(id));
    }
}
