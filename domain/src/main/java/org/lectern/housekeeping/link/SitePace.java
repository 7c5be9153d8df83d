package org.lectern.housekeeping.link;

import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Leaves each site in peace for a while between two requests. For one thread. */
final class SitePace {
    private final Clock clock;
    private final Duration pause;
    private final Map<String, Instant> asked = new HashMap<>();

    SitePace(Clock clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits until the site may be asked, and takes it that it is. */
    void await(String host) throws InterruptedIOException {
        String site = host.toLowerCase(Locale.ROOT);
        Duration rest = Optional.ofNullable(asked.get(site))
                .map(last -> Duration.between(clock.instant(), last.plus(pause)))
                .filter(each -> !each.isNegative())
                .orElse(Duration.ZERO);
        try {
            new CountDownLatch(1).await(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        asked.put(site, clock.instant());
    }
}
