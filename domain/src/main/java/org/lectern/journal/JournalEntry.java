package org.lectern.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A change that was stored.
 *
 * @param number its place in the journal: 1 for the first, each one higher than the one before, without gaps
 * @param at when the change was made, to the millisecond; entries stand in the order in which they were written, which may be another
 * @param id a post's id, another thing's slug or name
 * @param version of the thing after the change; 0 where it has none
 * @param touched what lists may show it under, before or after: {@code post:ID}, {@code tag:SLUG}, {@code kind:NAME}, {@code event:SLUG},
 *     {@code person:SLUG}, {@code language:TAG}, {@code year:2025}, {@code part-of:ID}; a post with very many of them has {@code any} alone
 */
public record JournalEntry(
        long number, Instant at, Subject subject, Effect effect, String id, long version, Set<String> touched) {
    public JournalEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(effect);
        Objects.requireNonNull(id);
        touched = Set.copyOf(touched);
    }
}
