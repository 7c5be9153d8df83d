package org.lectern.web.security;

import java.time.Duration;

/** Waits as headers are told of them. */
public final class Waiting {
    private Waiting() {}

    /** Rounded up, as {@code Retry-After} wants it. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
