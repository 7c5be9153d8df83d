package org.lectern.statistics;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lectern.time.Background;

/**
 * Something to do in the background, by one thread at a time; then it rests, three times as long as it took, so that it leaves the machine
 * to others. Safe for use by many threads.
 */
final class Errand {
    private static final Logger LOG = System.getLogger(Errand.class.getName());
    private static final int REST = 3;

    private final String name;
    private final Background background;
    private final Clock clock;
    private final Duration leastRest;
    private final Runnable task;
    private boolean isRunning;
    private Instant notBefore = Instant.MIN;

    Errand(String name, Background background, Clock clock, Duration leastRest, Runnable task) {
        this.name = name;
        this.background = background;
        this.clock = clock;
        this.leastRest = leastRest;
        this.task = task;
    }

    /** Does nothing while it runs or rests, and never throws. */
    void run() {
        if (!isMine()) {
            return;
        }
        try {
            background.run(this::work);
        } catch (RuntimeException refused) {
            leave();
            LOG.log(Level.DEBUG, name + ".refused", refused);
        }
    }

    private synchronized boolean isMine() {
        boolean isMine = !isRunning && !clock.instant().isBefore(notBefore);
        isRunning |= isMine;
        return isMine;
    }

    private void work() {
        Instant start = clock.instant();
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, name + ".failed: " + failure.getMessage() + "; it is tried again");
            LOG.log(Level.DEBUG, name + ".failed", failure);
        } finally {
            rest(start);
        }
    }

    /** While the server starts it may have no threads yet: whoever asks next begins. */
    private synchronized void leave() {
        isRunning = false;
    }

    private synchronized void rest(Instant start) {
        Instant end = clock.instant();
        Duration rest = Duration.between(start, end).multipliedBy(REST);
        notBefore = end.plus(rest.compareTo(leastRest) > 0 ? rest : leastRest);
        isRunning = false;
    }
}
