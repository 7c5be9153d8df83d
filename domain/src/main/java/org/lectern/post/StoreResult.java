package org.lectern.post;

/** How a write ended. */
public sealed interface StoreResult {
    /** @param post as it stands in the store now; after a deletion, as it stood last */
    record Stored(Post post) implements StoreResult {}

    /** Somebody else was faster. @param current what stands in the store */
    record Stale(Post current) implements StoreResult {}

    /** There is no such post (any more). */
    record Missing() implements StoreResult {}

    /** Another post has this slug. */
    record SlugTaken(String slug) implements StoreResult {}

    /** A post with this id exists already. */
    record IdTaken() implements StoreResult {}

    /** The document is more than the store takes. @param detail what is too much and how much is allowed */
    record Refused(String detail) implements StoreResult {}
}
