package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes, one after the other, and commits those together that wait at the same time: each returns when what it wrote is committed. The
 * lock is fair, so a writer that comes back to commit finds that all who waited have written. Thread-safe.
 */
final class GroupCommit {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private static final Logger LOG = System.getLogger(GroupCommit.class.getName());

    /** What may be in the log, about, before it is moved to the file; in bytes. */
    private static final long LONG_LOG = 16L * 1024 * 1024;

    private final Supplier<Session> opening;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Session session;
    private Group current = new Group();

    /** @param opening a session for writing; also in place of one that has failed */
    GroupCommit(Supplier<Session> opening) {
        this.opening = opening;
        session = opening.get();
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
            fail(failure instanceof StoreFailure cause ? cause : gone);
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
            throw failure;
        });
    }

    private void commit() {
        try {
            session.commit();
            current = new Group();
        } catch (StoreFailure failure) {
            fail(failure);
            return;
        }
        moveLog();
    }

    /** In what state a session is that has failed nobody knows. */
    private void fail(StoreFailure failure) {
        current.failure = Optional.of(failure);
        current = new Group();
        try {
            session.close();
        } catch (StoreFailure second) {
            failure.addSuppressed(second);
        }
        session = opening.get();
    }

    /** What is committed is kept, whether this succeeds or not; it is tried again with the next commit. */
    private void moveLog() {
        if (session.written() < LONG_LOG) {
            return;
        }
        try {
            session.moveLog();
        } catch (StoreFailure failure) {
            LOG.log(Level.WARNING, "store.log_grows: {0}", failure.getMessage());
        }
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
