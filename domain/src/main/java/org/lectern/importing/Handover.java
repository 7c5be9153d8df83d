package org.lectern.importing;

import java.util.ArrayList;
import java.util.List;

/** Hands on what one thread reads to another one that stores it, in its order. Who is faster waits, so that little is in memory. */
final class Handover {
    private static final int MOST = 400;

    /** In characters of text. */
    private static final long MOST_SIZE = 2L * 1024 * 1024;

    private List<Step> waiting = new ArrayList<>();
    private long size;
    private boolean isEnded;
    private boolean isClosed;

    /** Waits while there is no room. @return whether more is wanted */
    synchronized boolean give(Step step) {
        while (!isClosed && (waiting.size() >= MOST || size >= MOST_SIZE)) {
            await();
        }
        waiting.add(step);
        size += step.size();
        if (waiting.size() == 1) {
            notifyAll();
        }
        return !isClosed;
    }

    /** Nothing more is given. */
    synchronized void end() {
        isEnded = true;
        notifyAll();
    }

    /** Waits until there is something. @return all that is there; empty: nothing more will come */
    synchronized List<Step> take() {
        while (waiting.isEmpty() && !isEnded) {
            await();
        }
        List<Step> taken = waiting;
        waiting = new ArrayList<>();
        size = 0;
        notifyAll();
        return taken;
    }

    /** Nothing more is wanted. Waits until nothing more is given. */
    synchronized void close() {
        isClosed = true;
        notifyAll();
        while (!isEnded) {
            await();
        }
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server wants its thread back", hurry);
        }
    }
}
