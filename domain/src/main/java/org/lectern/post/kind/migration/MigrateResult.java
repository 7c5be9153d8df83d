package org.lectern.post.kind.migration;

import java.util.List;
import org.lectern.bulk.BulkChange;
import org.lectern.post.kind.Kind;
import org.lectern.problem.Violation;

/** How planning the migration of a kind ended. */
public sealed interface MigrateResult {
    /** @param change begins when somebody starts it */
    record Planned(BulkChange change) implements MigrateResult {}

    /** @param violations at least one */
    record Rejected(List<Violation> violations) implements MigrateResult {
        public Rejected {
            violations = List.copyOf(violations);
        }
    }

    /** The kind is no longer what it was when the change began. @param current what it is now */
    record Conflict(Kind current) implements MigrateResult {}

    /** There is no such kind (any more). */
    record Missing() implements MigrateResult {}
}
