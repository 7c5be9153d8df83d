package org.lectern.time;

import java.time.Duration;

/** How long to wait after failures in a row: so long after the first, so many times longer after each, and never longer than a limit. */
public record Backoff(Duration first, int factor, Duration longest) {
    /** @param failures from 1 on */
    public Duration after(int failures) {
        Duration pause = first;
        for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(factor);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
