package org.lectern.journal;

import java.util.List;

/**
 * A fact: the journal has more entries. Fired on every node, for each entry once, in order: for changes that this node made before the
 * writer gets an answer, for those of others within a quarter of a second, or a whole one where nothing happened for a while. Observers have to be quick; one that fails is logged, and the others are told.
 *
 * @param entries in order, without gaps
 */
public record JournalGrew(List<JournalEntry> entries) {
    public JournalGrew {
        entries = List.copyOf(entries);
    }
}
