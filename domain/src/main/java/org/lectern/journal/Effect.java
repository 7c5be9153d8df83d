package org.lectern.journal;

/** What a change is for readers. */
public enum Effect {
    /** A post that nobody could read has appeared, or will at its time. */
    PUBLISHED,
    /** A post that anybody could read is another, and still to be read. */
    CORRECTED,
    /** A post that anybody could read is to be read no longer. */
    WITHDRAWN,
    /** A post that readers see neither before nor after. */
    HIDDEN,
    /** Something that is no post. */
    CHANGED
}
