package org.lectern.importing.source;

/** How certain a format is that a file is its own, in rising order. */
public enum Recognition {
    NONE,

    /** What it can read if nobody else knows better: a text of any sort. */
    POSSIBLE,

    /** By the name that such files have, or by looks. */
    LIKELY,

    /** By what the file says of itself. */
    CERTAIN
}
