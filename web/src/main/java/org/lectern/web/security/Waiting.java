package org.lectern.web.security;

import java.time.Duration;

/** Waits as headers and people are told of them. */
final class Waiting {
    private Waiting() {}

    /** Rounded up, as {@code Retry-After} wants it. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Such as {@code 30 seconds} or {@code 2 minutes}. */
    static String words(Duration wait) {
        long seconds = seconds(wait);
        return seconds < 100 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
