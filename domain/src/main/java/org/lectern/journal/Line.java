package org.lectern.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is to become a {@link JournalEntry}.
 *
 * @param version of the thing after the change; 0 where it has none
 * @param promise the id of the promise that it keeps; empty: nobody promised it
 */
public record Line(
        Instant at,
        Subject subject,
        Effect effect,
        String id,
        long version,
        Set<String> touched,
        Optional<String> promise) {
    /** In {@link #touched}: whatever it is, it may have to do with it. */
    public static final String ANYTHING = "any";

    public Line {
        Objects.requireNonNull(at);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(effect);
        Objects.requireNonNull(id);
        Objects.requireNonNull(promise);
        touched = Set.copyOf(touched);
    }

    public Line(Instant at, Subject subject, Effect effect, String id, long version, Set<String> touched) {
        this(at, subject, effect, id, version, touched, Optional.empty());
    }

    public Line keeping(Promise promise) {
        return new Line(at, subject, effect, id, version, touched, Optional.of(promise.id()));
    }

    /**
     * What tells this change from every other: a promise has one line for each post. A version would not do, since a post that was deleted
     * for good can come back as it was. What nobody promised is not told apart.
     */
    public Optional<String> key() {
        return promise.map(each -> each + "/" + id);
    }

    public JournalEntry numbered(long number) {
        return new JournalEntry(number, at, subject, effect, id, version, touched);
    }
}
