package org.lectern.persistence.search;

import java.util.Optional;

/** The indexes that there are one after the other: each is made beside the one before and takes its place when it is whole. Safe for use by many threads. */
interface Generations {
    /**
     * Opens the newest whole one. What is broken, unfinished, or has other fields than are wanted now is thrown away; what cannot be opened at the
     * moment, because another holds it or the disk does not answer, is left as it is.
     */
    Optional<PostIndex> newest();

    /** A new one, empty, that {@link #newest} does not find before it is marked and adopted. */
    PostIndex fresh();

    /** From now on this one is the newest; all others are thrown away. It has been marked. */
    void adopt(PostIndex whole);

    /** Throws one away that was not adopted. */
    void discard(PostIndex unfinished);

    /** Whether this one is still the newest: another node may have made a newer one. */
    default boolean isCurrent(Optional<PostIndex> opened) {
        return true;
    }

    /** Whether this node is the one that writes. */
    default boolean leads() {
        return true;
    }

    /** Lets another node write. */
    default void end() {}
}
