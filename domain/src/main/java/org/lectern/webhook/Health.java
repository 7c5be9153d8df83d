package org.lectern.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.lectern.time.Backoff;

/**
 * How deliveries to a webhook went, whichever they were.
 *
 * @param failures in a row, up to now
 * @param failingSince of the first of them
 * @param pausedUntil when something is sent again
 * @param delivered when something arrived last
 * @param problem of the last failure, in words; kept until something arrives
 * @param switchedOff whether it was Lectern that switched the webhook off
 */
public record Health(
        int failures,
        Optional<Instant> failingSince,
        Instant pausedUntil,
        Optional<Instant> delivered,
        Optional<String> problem,
        boolean switchedOff) {
    public static final Health UNKNOWN =
            new Health(0, Optional.empty(), Instant.EPOCH, Optional.empty(), Optional.empty(), false);

    /** A webhook to which nothing could be delivered for so long is switched off. */
    static final Duration LONGEST_FAILING = Duration.ofDays(5);

    /** Also of a receiver that fails for days it is known soon when it is back. */
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), 4, Duration.ofMinutes(30));

    public Health {
        Objects.requireNonNull(failingSince);
        Objects.requireNonNull(pausedUntil);
        Objects.requireNonNull(delivered);
        Objects.requireNonNull(problem);
    }

    Health afterDelivery(Instant now) {
        return new Health(0, Optional.empty(), Instant.EPOCH, Optional.of(now), Optional.empty(), false);
    }

    /** @param least the receiver asked to be left alone for so long */
    Health afterFailure(String what, Duration least, Instant now) {
        Duration pause = BACKOFF.after(failures + 1);
        Instant since = failingSince.orElse(now);
        return new Health(
                failures + 1,
                Optional.of(since),
                now.plus(pause.compareTo(least) < 0 ? least : pause),
                delivered,
                Optional.of(what),
                false);
    }

    Health off() {
        return new Health(failures, failingSince, pausedUntil, delivered, problem, true);
    }

    /** Somebody says that it is mended. */
    Health rested() {
        return new Health(0, Optional.empty(), Instant.EPOCH, delivered, problem, false);
    }

    boolean isFailingTooLong(Instant now) {
        return failingSince
                .filter(since -> !now.isBefore(since.plus(LONGEST_FAILING)))
                .isPresent();
    }
}
