package org.lectern.post;

import java.util.List;
import org.lectern.problem.Violation;

/** How saving a post ended. */
public sealed interface SaveResult {
    /** @param post as it is stored now */
    record Saved(Post post) implements SaveResult {}

    /** The post is no longer what it was when the change began. @param current what it is now */
    record Conflict(Post current) implements SaveResult {}

    /**
     * The post can't be stored like this.
     *
     * @param violations at least one
     * @param isTaken whether nothing is wrong with the post itself, but another one has what it wants
     */
    record Rejected(List<Violation> violations, boolean isTaken) implements SaveResult {
        public Rejected {
            violations = List.copyOf(violations);
        }

        public Rejected(List<Violation> violations) {
            this(violations, false);
        }
    }

    /** There is no such post (any more). */
    record Missing() implements SaveResult {}
}
