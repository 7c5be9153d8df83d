package org.lectern.housekeeping.link;

import org.lectern.image.ImageId;

/** Where a link leads. */
public sealed interface Target {
    /** A post's address, by its slug, one that it had once, or its id. */
    record PostAt(String idOrSlug) implements Target {}

    record TagAt(String slug) implements Target {}

    record EventAt(String slug) implements Target {}

    record PersonAt(String slug) implements Target {}

    /** An image or one of its renditions. */
    record ImageAt(ImageId id) implements Target {}

    /** Something else that this site has, or may have: lists, feeds, files. */
    record OnSite() implements Target {}

    /**
     * An address of this site at which nothing can be.
     *
     * @param name its last step, which may be what a post is called
     */
    record Nowhere(String name) implements Target {}

    /** @param address as it is to be asked for, without its fragment */
    record Elsewhere(String address) implements Target {}

    /** A mail address, a telephone number, a place in the same text. */
    record NoPage() implements Target {}
}
