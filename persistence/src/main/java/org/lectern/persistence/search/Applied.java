package org.lectern.persistence.search;

import java.time.Duration;

/** Up to where in the journal searches see the changes; those who need one wait here for it. */
final class Applied {
    private long number = -1;

    synchronized long number() {
        return number;
    }

    synchronized void set(long reached) {
        number = reached;
        notifyAll();
    }

    /** Returns when searches see the entry, and after the duration in any case. @return whether they do */
    synchronized boolean await(long entry, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toMillis();
                    number < entry && left > 0;
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return number >= entry;
    }
}
