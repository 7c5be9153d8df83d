package org.lectern.post;

import java.util.List;

/**
 * A fact: these posts are not what they were. Fired as a CDI event after the store acknowledged the write; observers cannot undo it.
 *
 * @param changes one for each post that was created, changed or deleted
 */
public record PostsChanged(List<PostChange> changes) {
    public PostsChanged {
        changes = List.copyOf(changes);
    }

    public static PostsChanged of(PostChange change) {
        return new PostsChanged(List.of(change));
    }

    public List<PostId> ids() {
        return changes.stream().map(PostChange::id).toList();
    }
}
