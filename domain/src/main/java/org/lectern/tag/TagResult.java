package org.lectern.tag;

/** How a write ended. */
public sealed interface TagResult {
    /** @param tag as it stands in the store now; after a deletion, as it stood last */
    record Stored(Tag tag) implements TagResult {}

    /** Somebody else was faster. @param current what stands in the store */
    record Stale(Tag current) implements TagResult {}

    /** Nothing is stored of it (any more). */
    record Missing() implements TagResult {}

    /** The document is more than the store takes. @param detail what is too much and how much is allowed */
    record Refused(String detail) implements TagResult {}
}
