package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lectern.document.Document;

/** Throws a post away: first into the trash, and from there for good. */
@ApplicationScoped
public class DeletePost {
    private final Posts posts;
    private final Event<PostsChanged> changed;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeletePost() {
        this(null, null, null);
    }

    @Inject
    public DeletePost(Posts posts, Event<PostsChanged> changed, Clock clock) {
        this.posts = posts;
        this.changed = changed;
        this.clock = clock;
    }

    /** @return {@link SaveResult.Saved} with the post as it is in the trash, or as it was last */
    public SaveResult delete(PostId id, long expectedVersion) {
        Optional<Post> found = posts.find(id);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        if (found.get().version() != expectedVersion) {
            return new SaveResult.Conflict(found.get());
        }
        SaveResult result = SaveRules.result(
                found.get().status() == Status.TRASHED
                        ? posts.delete(id, expectedVersion)
                        : posts.replace(trashed(found.get()), expectedVersion));
        if (result instanceof SaveResult.Saved) {
            changed.fire(PostsChanged.of(id));
        }
        return result;
    }

    private Post trashed(Post post) {
        Instant now = clock.instant();
        Document document = Trash.entered(post.document(), now).with(PostFields.MODIFIED, now);
        return new Post(post.id(), post.version(), document);
    }
}
