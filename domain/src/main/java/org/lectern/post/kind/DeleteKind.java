package org.lectern.post.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/**
 * Deletes a kind that no post has. A post that somebody writes at this very moment may be left without its kind: it is kept, shown and
 * editable all the same.
 */
@ApplicationScoped
public class DeleteKind {
    private static final int SHOWN = 5;

    private final Kinds kinds;
    private final DeclaredKinds declared;
    private final Posts posts;
    private final Event<KindsChanged> changed;

    /** For the container's proxy. */
    protected DeleteKind() {
        this(null, null, null, null);
    }

    @Inject
    public DeleteKind(Kinds kinds, DeclaredKinds declared, Posts posts, Event<KindsChanged> changed) {
        this.kinds = kinds;
        this.declared = declared;
        this.posts = posts;
        this.changed = changed;
    }

    public DeleteKindResult delete(String name, long expectedVersion) {
        Optional<Kind> found = kinds.findAnew(name);
        if (found.isEmpty()) {
            return new DeleteKindResult.Missing();
        }
        if (found.get().builtIn()) {
            return new DeleteKindResult.BuiltIn();
        }
        if (found.get().version() != expectedVersion) {
            return new DeleteKindResult.Conflict(found.get());
        }
        PostQuery ofThisKind = PostQuery.everything().matching(PostQuery.Field.KIND, name);
        long count = posts.count(ofThisKind);
        if (count > 0) {
            return new DeleteKindResult.InUse(
                    count, posts.page(ofThisKind.limitedTo(SHOWN)).posts());
        }
        boolean done = declared.delete(name, expectedVersion);
        changed.fire(new KindsChanged(name));
        return done
                ? new DeleteKindResult.Deleted()
                : kinds.find(name)
                        .<DeleteKindResult>map(DeleteKindResult.Conflict::new)
                        .orElseGet(DeleteKindResult.Missing::new);
    }
}
