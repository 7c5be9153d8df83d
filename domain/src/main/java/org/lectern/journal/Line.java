package org.lectern.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is to become a {@link JournalEntry}.
 *
 * @param version of the thing after the change; 0 where it has none
 */
public record Line(Instant at, Subject subject, Effect effect, String id, long version, Set<String> touched) {
    /** In {@link #touched}: whatever it is, it may have to do with it. */
    public static final String ANYTHING = "any";

    public Line {
        Objects.requireNonNull(at);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(effect);
        Objects.requireNonNull(id);
        touched = Set.copyOf(touched);
    }

    /** What tells this change of a post from every other: a post has each version once. Changes of other things are not told apart. */
    public Optional<String> key() {
        return subject == Subject.POST ? Optional.of(id + "@" + version) : Optional.empty();
    }

    public JournalEntry numbered(long number) {
        return new JournalEntry(number, at, subject, effect, id, version, touched);
    }
}
