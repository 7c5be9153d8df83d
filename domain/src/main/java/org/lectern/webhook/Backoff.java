package org.lectern.webhook;

import java.time.Duration;

/** How long to wait after failures in a row: ten seconds, four times as long after each, and never longer than a limit. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int FACTOR = 4;

    private Backoff() {}

    /** @param failures from 1 on */
    static Duration after(int failures, Duration longest) {
        Duration pause = FIRST;
        for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(FACTOR);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
