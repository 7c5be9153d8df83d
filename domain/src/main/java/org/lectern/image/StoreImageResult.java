package org.lectern.image;

/** How bringing an image ends. */
public sealed interface StoreImageResult {
    record Stored(Image image) implements StoreImageResult {}

    /** The same picture was brought before; that one stays as it is. */
    record AlreadyThere(Image image) implements StoreImageResult {}

    /** @param detail why, and what to do, for the person who brought it */
    record Rejected(Reason reason, String detail) implements StoreImageResult {}

    /** Others bring images, one after the other, and it was not this one's turn in time. */
    record Busy() implements StoreImageResult {}

    enum Reason {
        /** In bytes or in pixels. */
        TOO_LARGE,
        /** It is something else than a picture of a type that is taken. */
        OTHER_TYPE,
        BROKEN
    }
}
