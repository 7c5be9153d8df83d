package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.history.Change;
import org.lectern.problem.Violation;

/** Throws a post away: first into the trash, and from there for good. */
@ApplicationScoped
public class DeletePost {
    private final Posts posts;
    private final StorePost store;
    private final WriteRights rights;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeletePost() {
        this(null, null, null, null);
    }

    /** Where everybody may throw away. */
    public DeletePost(Posts posts, StorePost store, Clock clock) {
        this(posts, store, WriteRights.ALL, clock);
    }

    @Inject
    public DeletePost(Posts posts, StorePost store, WriteRights rights, Clock clock) {
        this.rights = rights;
        this.posts = posts;
        this.store = store;
        this.clock = clock;
    }

    /** @return {@link SaveResult.Saved} with the post as it is in the trash, or as it was last */
    public SaveResult delete(PostId id, long expectedVersion, Change change) {
        Optional<Post> found = posts.find(id);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post post = found.get();
        if (post.version() != expectedVersion) {
            return new SaveResult.Conflict(post);
        }
        List<Violation> forbidden = rights.check(found, Optional.empty(), change);
        if (!forbidden.isEmpty()) {
            return new SaveResult.Rejected(forbidden);
        }
        Instant now = clock.instant();
        return SaveRules.result(
                post.status() == Status.TRASHED
                        ? store.delete(post)
                        : store.replace(post, trashed(post, now), change, now));
    }

    private static Document trashed(Post post, Instant now) {
        return Trash.entered(post.document(), now).with(PostFields.MODIFIED, now);
    }
}
