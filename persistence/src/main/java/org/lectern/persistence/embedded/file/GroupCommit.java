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
    private Optional<Session> open = Optional.empty();
    private boolean isClosed;
    private long logged;
    private Group current = new Group();

    /**
     * @param opening a session for writing; also in place of one that has failed
     * @param logged what is in the log already, in bytes
     */
    GroupCommit(Supplier<Session> opening, long logged) {
        this.opening = opening;
        this.logged = logged;
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
            isClosed = true;
            open.ifPresent(Session::close);
            open = Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private <T> T done(Function<Session, T> work, Group group) {
        Session session = ready(group);
        try {
            T result = work.apply(session);
            session.release();
            return result;
        } catch (RuntimeException | Error failure) {
            undo(session, failure);
            throw failure;
        }
    }

    /** A failed session is not used again; the next writer opens another one. */
    private Session ready(Group group) {
        if (isClosed) {
            throw new StoreFailure("The store is closed");
        }
        if (open.isEmpty()) {
            open = Optional.of(opening.get());
        }
        Session session = open.get();
        try {
            if (group.isEmpty) {
                session.begin();
                group.isEmpty = false;
            }
            session.savepoint();
            return session;
        } catch (StoreFailure failure) {
            fail(failure);
            throw failure;
        }
    }

    /** Where SQLite itself has given up the transaction, what others wrote in it is gone, too. */
    private void undo(Session session, Throwable failure) {
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
                open.ifPresent(this::commit);
            }
        } finally {
            turn.unlock();
        }
        group.failure.ifPresent(failure -> {
            throw failure;
        });
    }

    private void commit(Session session) {
        try {
            session.commit();
            current = new Group();
        } catch (StoreFailure failure) {
            fail(failure);
            return;
        }
        moveLog(session);
    }

    /** In what state a session is that has failed nobody knows. */
    private void fail(StoreFailure failure) {
        current.failure = Optional.of(failure);
        current = new Group();
        try {
            open.ifPresent(Session::close);
        } catch (StoreFailure second) {
            failure.addSuppressed(second);
        }
        open = Optional.empty();
    }

    /** What is committed is kept, whether this succeeds or not; it is tried again with the next commit. */
    private void moveLog(Session session) {
        if (logged + session.written() < LONG_LOG) {
            return;
        }
        try {
            session.moveLog();
            logged = 0;
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
