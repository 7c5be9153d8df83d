package org.lectern.journal;

import java.util.OptionalLong;

/** How far readers of the journal have come. Safe for use by many threads and nodes. */
public interface Bookmarks {
    /** The number of the last entry that this reader is done with; empty if it never read. */
    OptionalLong of(String reader);

    /**
     * Moves a bookmark.
     *
     * @param holder the number of the lease under which the reader reads
     * @return false, and nothing is moved, if somebody with a later lease has moved it already
     */
    boolean move(String reader, long number, long holder);
}
