package org.lectern.journal;

import java.time.Instant;
import java.util.List;

/** What was changed, in one order for all nodes over a store. Safe for use by many threads. Entries are kept for 30 days. */
public interface Journal {
    /** What follows this number, in order. */
    List<JournalEntry> after(long number, int limit);

    /** The number of the newest entry; 0 if there never was one. */
    long head();

    /** The number of the oldest entry that is still kept; one above {@link #head()} if there is none. */
    long oldest();

    /**
     * Writes lines behind the newest entry, in their order. A line whose {@link Line#key()} stands in the journal already is left out, so
     * that telling of a change twice does no harm.
     *
     * @return what was written
     */
    List<JournalEntry> append(List<Line> lines);

    /** Forgets entries that were written before this instant, the newest one excepted. */
    void forgetBefore(Instant instant);
}
