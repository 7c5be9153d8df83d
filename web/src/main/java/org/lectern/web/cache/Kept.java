package org.lectern.web.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** An answer that is kept. No two are equal. */
final class Kept {
    private static final int WEIGHT_OF_A_PART = 120;

    private final String key;
    private final ReadyAnswer answer;
    private final Optional<Set<String>> shows;
    private final long since;
    private final AtomicBoolean claimed = new AtomicBoolean();

    /** @param since on the ticker that ages are measured by, in nanoseconds */
    Kept(String key, ReadyAnswer answer, Optional<Set<String>> shows, long since) {
        this.key = key;
        this.answer = answer;
        this.shows = shows;
        this.since = since;
    }

    String key() {
        return key;
    }

    ReadyAnswer answer() {
        return answer;
    }

    /** Empty: everything. */
    Optional<Set<String>> shows() {
        return shows;
    }

    boolean isOlderThan(Duration age, long now) {
        return now - since >= age.toNanos();
    }

    /** Whether the caller is to make it anew; everybody else is told no. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    int weight() {
        return answer.weight() + 2 * key.length() + shows.map(Set::size).orElse(0) * WEIGHT_OF_A_PART;
    }
}
