package org.lectern.web.api.change;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One client's line. Whoever has something to say calls {@link #push}, from any thread; one of them at a time writes, as much as the
 * line takes, and nobody ever waits for it.
 */
final class ChangeStream implements WriteListener {
    private static final Logger LOG = System.getLogger(ChangeStream.class.getName());
    private static final long READY = 0;

    private final ServletOutputStream line;
    private final StreamPosition position;
    private final Runnable hangUp;
    private final Clock clock;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicLong stuckSince = new AtomicLong(READY);
    private volatile boolean isOpen;
    private volatile boolean isToEnd;
    private volatile boolean isOver;
    private boolean isFlushed = true;

    /** @param hangUp ends the request; called once */
    ChangeStream(ServletOutputStream line, StreamPosition position, Runnable hangUp, Clock clock) {
        this.line = line;
        this.position = position;
        this.hangUp = hangUp;
        this.clock = clock;
    }

    StreamPosition position() {
        return position;
    }

    @Override
    public void onWritePossible() {
        isOpen = true;
        push();
    }

    @Override
    public void onError(Throwable failure) {
        LOG.log(Level.TRACE, "changes.client-lost", failure);
        end();
    }

    /** Sends what there is, as far as the line takes it now; what it does not take now follows when it does. */
    void push() {
        if (calls.getAndIncrement() != 0) {
            return;
        }
        int answered = calls.get();
        do {
            send();
            answered = calls.addAndGet(-answered);
        } while (answered != 0);
    }

    /** Ends the text where an event ends. */
    void end() {
        isToEnd = true;
        push();
    }

    boolean isOver() {
        return isOver;
    }

    /** Whether the line has taken nothing for so long, although there was something to send. */
    boolean isStuckFor(Duration duration) {
        long since = stuckSince.get();
        return since != READY && clock.millis() - since >= duration.toMillis();
    }

    private void send() {
        try {
            while (!isOver && isOpen) {
                if (isToEnd) {
                    over();
                } else if (!line.isReady()) {
                    stuckSince.compareAndSet(READY, clock.millis());
                    return;
                } else if (!sendSome()) {
                    return;
                }
            }
            if (isToEnd && !isOver) {
                over();
            }
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.TRACE, "changes.client-lost", gone);
            over();
        }
    }

    private boolean sendSome() throws IOException {
        stuckSince.set(READY);
        if (!isFlushed) {
            isFlushed = true;
            line.flush();
            return true;
        }
        byte[] next = position.next();
        if (next.length == 0) {
            return false;
        }
        isFlushed = false;
        line.write(next, 0, next.length);
        return true;
    }

    private void over() {
        if (!isOver) {
            isOver = true;
            hangUp.run();
        }
    }
}
