package org.lectern.image.picture;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One after the other: decoding takes much memory. Who waits long, or finds many waiting, gets no turn. */
public final class Turns {
    private static final int MOST_WAITING = 16;

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    public Turns(Duration patience) {
        this.patience = patience;
    }

    /** @return false: it is not the caller's turn; else the caller has to {@link #end()} it */
    public boolean begin() {
        if (turn.getQueueLength() >= MOST_WAITING) {
            return false;
        }
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void end() {
        turn.release();
    }
}
