package org.lectern.syndication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lectern.time.Backoff;

/** How long to wait after failures: five seconds, twice as long each time, at most a quarter of an hour; a day in all. For one thread at a time. */
final class Patience {
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), 2, Duration.ofMinutes(15));
    private static final Duration END = Duration.ofDays(1);

    private final Clock clock;
    private Optional<Instant> since = Optional.empty();
    private int failures;

    Patience(Clock clock) {
        this.clock = clock;
    }

    void succeeded() {
        since = Optional.empty();
        failures = 0;
    }

    /** When to try again; empty: there was enough of that. */
    Optional<Instant> failed() {
        Instant now = clock.instant();
        Instant beginning = since.orElse(now);
        if (!now.isBefore(beginning.plus(END))) {
            succeeded();
            return Optional.empty();
        }
        since = Optional.of(beginning);
        failures++;
        return Optional.of(now.plus(BACKOFF.after(failures)));
    }
}
