package org.lectern.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts wrong attempts in a row, by key. Some are free; from then on each doubles the wait, from half a minute to a quarter of an hour. An
 * hour without an attempt, and all is forgotten.
 */
final class WrongInARow<K> {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private record Attempts(int wrong, Instant blockedUntil) {
        Optional<Duration> waitAt(Instant now) {
            return now.isBefore(blockedUntil) ? Optional.of(Duration.between(now, blockedUntil)) : Optional.empty();
        }
    }

    private final int free;
    private final Clock clock;
    private final Cache<K, Attempts> attempts;

    WrongInARow(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
        attempts = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofHours(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** How long to wait, if an attempt may not be made now. Counts nothing. */
    Optional<Duration> wait(K key) {
        return Optional.ofNullable(attempts.getIfPresent(key)).flatMap(known -> known.waitAt(clock.instant()));
    }

    /** Counts an attempt as a wrong one, unless it may not be made now; then it says how long to wait. */
    Optional<Duration> begin(K key) {
        Instant now = clock.instant();
        AtomicReference<Optional<Duration>> wait = new AtomicReference<>(Optional.empty());
        attempts.asMap().compute(key, (each, known) -> {
            if (known == null) {
                return counted(1, now);
            }
            wait.set(known.waitAt(now));
            return wait.get().isPresent() ? known : counted(known.wrong() + 1, now);
        });
        return wait.get();
    }

    void forget(K key) {
        attempts.invalidate(key);
    }

    private Attempts counted(int wrong, Instant now) {
        return new Attempts(wrong, wrong < free ? now : now.plus(waitAfter(wrong)));
    }

    private Duration waitAfter(int wrong) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - free, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
