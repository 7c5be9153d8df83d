package org.lectern.journal;

import java.time.Instant;
import java.util.Set;

/** What is to become a {@link JournalEntry}. */
public record Line(Instant at, Subject subject, Effect effect, String id, long version, Set<String> touched) {
    public Line {
        touched = Set.copyOf(touched);
    }

    /** What tells this change from every other: a thing has each version once. */
    public String key() {
        return subject + ":" + id + "@" + version;
    }

    JournalEntry numbered(long number) {
        return new JournalEntry(number, at, subject, effect, id, version, touched);
    }
}
