package org.lectern.post.kind;

import java.util.List;
import org.lectern.post.Post;

/** How deleting a kind ended. */
public sealed interface DeleteKindResult {
    /** Its versions can still be asked for. */
    record Deleted() implements DeleteKindResult {}

    /** Lectern brings it. */
    record BuiltIn() implements DeleteKindResult {}

    /**
     * Posts have it, those in the trash included.
     *
     * @param count how many
     * @param some the newest of them
     */
    record InUse(long count, List<Post> some) implements DeleteKindResult {
        public InUse {
            some = List.copyOf(some);
        }
    }

    /** The kind is no longer what it was when somebody decided to delete it. @param current what it is now */
    record Conflict(Kind current) implements DeleteKindResult {}

    record Missing() implements DeleteKindResult {}
}
