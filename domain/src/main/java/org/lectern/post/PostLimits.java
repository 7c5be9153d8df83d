package org.lectern.post;

/** How much a post may hold. A document of more than 16 MB is refused by MongoDB. */
public final class PostLimits {
    /** In characters. */
    public static final int MAX_TITLE = 1_000;

    /** In characters. */
    public static final int MAX_SUMMARY = 10_000;

    /** The text as written, in characters. */
    public static final int MAX_SOURCE = 5 * 1024 * 1024;

    /** Of tags, authors, speakers, images, links: so many each. */
    public static final int MAX_ENTRIES = 1_000;

    /** Of a name, a label or an address, in characters. */
    public static final int MAX_NAME = 2_000;

    private PostLimits() {}
}
