package org.lectern.syndication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long to wait after failures: five seconds, twice as long each time, at most a quarter of an hour; a day in all. For one thread at a time. */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration END = Duration.ofDays(1);

    private final Clock clock;
    private Optional<Instant> since = Optional.empty();
    private Duration pause = FIRST;

    Patience(Clock clock) {
        this.clock = clock;
    }

    void succeeded() {
        since = Optional.empty();
        pause = FIRST;
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
        Instant next = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        return Optional.of(next);
    }
}
