package org.lectern.housekeeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Leaves the machine to others for a part of the time: after each step a break, in proportion to how long it took. For one thread. */
final class Pace {
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final CountDownLatch neverOpened = new CountDownLatch(1);
    private final Clock clock;
    private final double breakPerWork;
    private Instant since;

    /** @param breakPerWork 0.25: of five seconds, four are worked */
    Pace(Clock clock, double breakPerWork) {
        this.clock = clock;
        this.breakPerWork = breakPerWork;
        since = clock.instant();
    }

    void rest() {
        long worked = Duration.between(since, clock.instant()).toMillis();
        long pause = Math.min(LONGEST.toMillis(), (long) (worked * breakPerWork));
        try {
            if (pause > 0 && neverOpened.await(pause, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody opens it");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        since = clock.instant();
    }
}
