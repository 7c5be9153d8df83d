package org.lectern.network;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Limits for whole requests, however slowly an answer trickles in: a thread breaks off what takes longer. Safe for use by many threads. */
public final class Deadlines implements AutoCloseable {
    private final ScheduledExecutorService thread;

    /** @param name of the thread */
    public Deadlines(String name) {
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread each = new Thread(task, name);
            each.setDaemon(true);
            return each;
        });
    }

    /** Of one request. */
    public interface Deadline {
        /** Nothing has to be broken off any more. */
        void met();
    }

    /** @param breakOff returns at once */
    public Deadline after(Duration duration, Runnable breakOff) {
        Future<?> waiting = thread.schedule(breakOff, duration.toMillis(), TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
