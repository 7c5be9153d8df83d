package org.lectern.journal;

import java.util.List;

/**
 * Reads the journal on one node of all at a time, from where it was, whatever happens to nodes meanwhile. CDI finds its beans.
 *
 * <p>The place is stored when {@link #follow} returns. What a node was about when it died is given to the next one again.
 */
public interface DurableFollower {
    /** Under which its place is stored; never to be changed. */
    String name();

    /** @param entries in order, up to 500; an exception makes them come again, later; {@link NotYet} says when */
    void follow(List<JournalEntry> entries);
}
