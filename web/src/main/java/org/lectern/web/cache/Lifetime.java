package org.lectern.web.cache;

import java.time.Duration;

/**
 * How long an answer is kept if nothing that it shows changes.
 *
 * @param kept nobody gets it any longer
 * @param fresh from this age on one reader makes it anew, while the others still get it
 */
record Lifetime(Duration kept, Duration fresh) {
    /** Where every change is known at once. */
    static final Lifetime LONG = new Lifetime(Duration.ofSeconds(60), Duration.ofSeconds(45));
    /** Where something may change that nobody tells of. */
    static final Lifetime SHORT = new Lifetime(Duration.ofSeconds(2), Duration.ofMillis(500));

    static Lifetime of(boolean everyChangeIsKnown) {
        return everyChangeIsKnown ? LONG : SHORT;
    }
}
