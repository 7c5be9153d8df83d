package org.lectern.post.kind;

import java.util.List;
import org.lectern.problem.Violation;

/** How declaring a kind ended. */
public sealed interface DeclareResult {
    /** @param isNew whether nothing of this name was declared before */
    record Declared(Kind kind, boolean isNew) implements DeclareResult {}

    /** @param violations at least one */
    record Rejected(List<Violation> violations) implements DeclareResult {
        public Rejected {
            violations = List.copyOf(violations);
        }
    }

    /** The kind is no longer what it was when the change began. @param current what it is now */
    record Conflict(Kind current) implements DeclareResult {}

    /** There is no such kind (any more). */
    record Missing() implements DeclareResult {}
}
