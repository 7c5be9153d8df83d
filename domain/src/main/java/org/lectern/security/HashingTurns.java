package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets log-ins hash passwords on half of the processors at most, whoever asks; the others are for the readers. */
@ApplicationScoped
public class HashingTurns {
    private final Semaphore turns;
    private final Duration patience;

    public HashingTurns() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), Duration.ofSeconds(1));
    }

    /** @param patience how long to wait for a turn */
    HashingTurns(int turns, Duration patience) {
        this.turns = new Semaphore(turns, true);
        this.patience = patience;
    }

    /** @return empty: it was not the task's turn in time, and the task was not run */
    public <T> Optional<T> take(Supplier<T> task) {
        if (!isOurs()) {
            return Optional.empty();
        }
        try {
            return Optional.of(task.get());
        } finally {
            turns.release();
        }
    }

    private boolean isOurs() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
