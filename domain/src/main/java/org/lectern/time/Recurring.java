package org.lectern.time;

import java.time.Duration;

/**
 * Something that every node does now and then for as long as it runs. One class per task, found by CDI; nothing else has to name it. A run
 * begins no sooner than the former one has ended; what it throws is logged, and the next run comes all the same.
 */
public interface Recurring {
    /** How long to wait after one run before the next, from 100 milliseconds on. */
    Duration pause();

    void run();

    /** Called when the application ends: a run that would take long stops soon. Returns when it has, or can't be waited for any longer. */
    default void end() {}
}
