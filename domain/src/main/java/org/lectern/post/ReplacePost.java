package org.lectern.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.post.history.Change;

/** Makes a post what a draft says, if it still is the version that the draft began from. */
@ApplicationScoped
public class ReplacePost {
    private final Posts posts;
    private final EditPost editing;

    /** For the container's proxy. */
    protected ReplacePost() {
        this(null, null);
    }

    @Inject
    public ReplacePost(Posts posts, EditPost editing) {
        this.posts = posts;
        this.editing = editing;
    }

    public SaveResult replace(PostId id, long expectedVersion, PostDraft draft, Change change) {
        Optional<Post> found = posts.find(id);
        if (found.isEmpty()) {
            return new SaveResult.Missing();
        }
        Post former = found.get();
        if (former.version() != expectedVersion) {
            return new SaveResult.Conflict(former);
        }
        return editing.edit(former, draft.appliedTo(former), change);
    }
}
