package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;

/** How long one command may take. */
public final class TimeLimit {
    public static final TimeLimit NONE = new TimeLimit(Duration.ofSeconds(Integer.MAX_VALUE));

    private final long start = System.nanoTime();
    private final long nanoseconds;

    public TimeLimit(Duration most) {
        nanoseconds = most.toNanos();
    }

    /** @throws MongoServerError if the time is over */
    public void check() {
        if (System.nanoTime() - start > nanoseconds) {
            throw new MongoServerError(50, "MaxTimeMSExpired", "operation exceeded time limit");
        }
    }
}
