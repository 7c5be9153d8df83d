package org.lectern.search;

import java.util.Objects;

/**
 * How the index stands.
 *
 * @param done posts that the index being made holds so far
 * @param total posts that it is to hold, about; 0 while nobody has counted
 * @param applied the number of the last entry of the journal that searches see
 * @param skipped posts that the index does not take, whatever is tried, and searches so do not find; the log names them
 */
public record IndexState(Phase phase, long done, long total, long applied, long skipped) {
    public IndexState {
        Objects.requireNonNull(phase);
    }

    public enum Phase {
        /** Searches answer; changes are taken in as they come. */
        FOLLOWING,
        /** A new index is being made; searches answer from the one before, if there is one. */
        REBUILDING,
        /** The index is out of reach: it is tried again by itself. */
        AWAY
    }
}
