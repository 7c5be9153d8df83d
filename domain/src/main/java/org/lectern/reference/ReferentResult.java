package org.lectern.reference;

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

    /** The document is more than the store takes. @param detail what is too much and how much is allowed */
    record Refused(String detail) implements ReferentResult {}
}
