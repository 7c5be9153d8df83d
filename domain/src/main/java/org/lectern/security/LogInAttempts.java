package org.lectern.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Who got a password wrong how often, by account and network address. {@value #FREE} attempts in a row are free; from then on each wrong
 * one doubles the wait, from half a minute to a quarter of an hour. An hour without an attempt, and all is forgotten.
 */
@ApplicationScoped
public class LogInAttempts {
    static final int FREE = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 20_000;

    private record Key(String account, String address) {}

    private record Attempts(int wrong, Instant blockedUntil) {}

    private final Clock clock;
    private final Cache<Key, Attempts> attempts;

    /** For the container's proxy. */
    protected LogInAttempts() {
        this(Clock.systemUTC());
    }

    @Inject
    public LogInAttempts(Clock clock) {
        this.clock = clock;
        attempts = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofHours(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * Counts an attempt as a wrong one until {@link #succeeded} says otherwise, so that many at once get no further than one after the
     * other.
     *
     * @return how long to wait, if the attempt may not be made now
     */
    public Optional<Duration> begin(String account, String address) {
        Instant now = clock.instant();
        AtomicReference<Duration> wait = new AtomicReference<>();
        attempts.asMap().compute(new Key(account, address), (key, known) -> {
            if (known != null && now.isBefore(known.blockedUntil())) {
                wait.set(Duration.between(now, known.blockedUntil()));
                return known;
            }
            return counted(known, now);
        });
        return Optional.ofNullable(wait.get());
    }

    public void succeeded(String account, String address) {
        attempts.invalidate(new Key(account, address));
    }

    private static Attempts counted(Attempts known, Instant now) {
        int wrong = known == null ? 1 : known.wrong() + 1;
        return new Attempts(wrong, wrong < FREE ? now : now.plus(waitAfter(wrong)));
    }

    private static Duration waitAfter(int wrong) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
