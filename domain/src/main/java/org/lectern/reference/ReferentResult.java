package org.lectern.reference;

import java.util.List;
import org.lectern.problem.Violation;

/** How a write ended. */
public sealed interface ReferentResult {
    /** @param referent as it stands in the store now; after a deletion, as it stood last */
    record Stored(Referent referent) implements ReferentResult {}

    /** Somebody else was faster. @param current what stands in the store */
    record Stale(Referent current) implements ReferentResult {}

    /** It is not there (any more). */
    record Missing() implements ReferentResult {}

    /** One of its keys means another one, or its id is another one's. */
    record KeyTaken() implements ReferentResult {}

    /** Other names of it mean others already. @param violations which, and whom */
    record NamesTaken(List<Violation> violations) implements ReferentResult {
        public NamesTaken {
            violations = List.copyOf(violations);
        }
    }

    /** The document is more than the store takes. @param detail what is too much and how much is allowed */
    record Refused(String detail) implements ReferentResult {}
}
