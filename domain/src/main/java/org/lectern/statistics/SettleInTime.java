package org.lectern.statistics;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lectern.time.Background;

/**
 * Settles counts for readers, who do not wait for long: where very many days are to be counted anew, as while an import runs, that goes on
 * behind them, and they get the counts as they were settled last. Safe for use by many threads.
 */
final class SettleInTime {
    /** So many days are counted while a reader waits. */
    private static final long MOST_DAYS = 100;

    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final Marks marks;
    private final SettleCounts settle;
    private final Background background;
    private Work work = new Work(CompletableFuture.completedFuture(Optional.empty()), System.nanoTime());

    SettleInTime(Marks marks, SettleCounts settle, Background background) {
        this.marks = marks;
        this.settle = settle;
        this.background = background;
    }

    /** As {@link SettleCounts#settle}, or as it was a little earlier. */
    Optional<Tree> settle() {
        Marks.State state = marks.state();
        Optional<Tree> present = settle.fitting(state);
        if (present.isEmpty() || settle.leaves(state).limit(MOST_DAYS + 1).count() <= MOST_DAYS) {
            return settle.settle(state);
        }
        try {
            return begun().result();
        } catch (TimeoutException stillAtWork) {
            return present;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return present;
        }
    }

    private synchronized Work begun() {
        if (work.tree().isDone()) {
            work = new Work(CompletableFuture.supplyAsync(settle::settle, background::run), System.nanoTime());
        }
        return work;
    }

    /** Who asks later waits for less: an answer may ask several times. */
    private record Work(CompletableFuture<Optional<Tree>> tree, long start) {
        Optional<Tree> result() throws TimeoutException, ExecutionException, InterruptedException {
            return tree.get(PATIENCE.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        }
    }
}
