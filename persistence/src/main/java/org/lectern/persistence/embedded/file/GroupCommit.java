package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Writes, one after the other, and commits those together that wait at the same time: each returns when what it wrote is committed. The
 * lock is fair, so a writer that comes back to commit finds that all who waited have written. Thread-safe.
 */
final class GroupCommit {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private final Session session;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Group current = new Group();

    GroupCommit(Session session) {
        this.session = session;
    }

    /**
     * All of the work is done, or nothing of it.
     *
     * @throws MongoServerError if others write for too long
     * @throws StoreFailure if what was written is not kept
     */
    <T> T write(Function<Session, T> work) {
        Group group;
        T result;
        takeTurn();
        try {
            group = current;
            result = done(work, group);
        } finally {
            turn.unlock();
        }
        commit(group);
        return result;
    }

    void close() {
        turn.lock();
        try {
            session.rollback();
            session.close();
        } finally {
            turn.unlock();
        }
    }

    private <T> T done(Function<Session, T> work, Group group) {
        if (group.isEmpty) {
            session.begin();
            group.isEmpty = false;
        }
        session.savepoint();
        try {
            T result = work.apply(session);
            session.release();
            return result;
        } catch (RuntimeException | Error failure) {
            undo(failure);
            throw failure;
        }
    }

    /** Where SQLite itself has given up the transaction, what others wrote in it is gone, too. */
    private void undo(Throwable failure) {
        try {
            session.undo();
        } catch (StoreFailure gone) {
            failure.addSuppressed(gone);
            end(Optional.of(new StoreFailure("The store could not keep what was written: " + gone.getMessage(), gone)));
            session.rollback();
        }
    }

    /** The turn is not limited here: others have their answers to wait for. */
    private void commit(Group group) {
        turn.lock();
        try {
            if (group == current) {
                commit();
            }
        } finally {
            turn.unlock();
        }
        group.failure.ifPresent(failure -> {
            throw new StoreFailure(failure.getMessage(), failure);
        });
    }

    private void commit() {
        try {
            session.commit();
            end(Optional.empty());
        } catch (StoreFailure failure) {
            end(Optional.of(failure));
            session.rollback();
        }
    }

    private void end(Optional<StoreFailure> failure) {
        current.failure = failure;
        current = new Group();
    }

    private void takeTurn() {
        try {
            if (!turn.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new MongoServerError(
                        24,
                        "LockTimeout",
                        "Others have been writing for " + LONGEST_WAIT.toSeconds() + " s; try again");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MongoServerError(11601, "Interrupted", "operation was interrupted");
        }
    }

    /** What is committed together; guarded by the turn. */
    private static final class Group {
        private boolean isEmpty = true;
        private Optional<StoreFailure> failure = Optional.empty();
    }
}
