package org.lectern.journal;

import java.time.Instant;
import java.util.Objects;

/** What a {@link DurableFollower} throws when it knows that trying again is of no use before an instant, and has told why. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Instant until;

    public NotYet(String reason, Instant until) {
        super(reason);
        this.until = Objects.requireNonNull(until);
    }

    public Instant until() {
        return until;
    }
}
