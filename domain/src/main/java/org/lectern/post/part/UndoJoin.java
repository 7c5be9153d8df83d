package org.lectern.post.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.SaveResult;
import org.lectern.post.Status;
import org.lectern.post.SteerPost;
import org.lectern.post.SteerResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.RestoreRevision;

/** Takes back what {@link JoinParts} did: the parts come out of the trash, and the post that has their texts is what it was before. */
@ApplicationScoped
public class UndoJoin {
    private final Posts posts;
    private final SteerPost steering;
    private final RestoreRevision restoring;

    /** For the container's proxy. */
    protected UndoJoin() {
        this(null, null, null);
    }

    @Inject
    public UndoJoin(Posts posts, SteerPost steering, RestoreRevision restoring) {
        this.posts = posts;
        this.steering = steering;
        this.restoring = restoring;
    }

    /**
     * @param target the post that was joined to, as it was stored then: one that was changed since is left alone
     * @param version that with its texts
     * @param parts those that were joined to it
     */
    public SaveResult undo(PostId target, long version, List<PostId> parts, Change change) {
        Optional<Post> found = posts.find(target);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        if (found.get().version() != version) {
            return new SaveResult.Conflict(found.get());
        }
        for (PostId part : parts) {
            Optional<Post> trashed = posts.find(part).filter(post -> post.status() == Status.TRASHED);
            if (trashed.isEmpty()) {
                return new SaveResult.Missing();
            }
            SteerResult back = steering.restore(trashed.get(), change);
            if (!(back instanceof SteerResult.Done done) || !(done.result() instanceof SaveResult.Saved)) {
                return back instanceof SteerResult.Done done ? done.result() : new SaveResult.Missing();
            }
        }
        return restoring.restore(target, version, version - 1, change);
    }
}
