package org.lectern.persistence.embedded.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The file of a store: one SQLite database with a write-ahead log. One writes at a time, and any number read, each what was committed when
 * it began. What was committed survives the end of the process; with {@code fsync} that of the machine, too. Thread-safe.
 */
public final class StoreFile implements AutoCloseable {
    private static final int IDLE_READERS = 8;

    private final Sqlite sqlite;
    private final Path file;
    private final GroupCommit writer;
    private final Queue<Session> readers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger idleReaders = new AtomicInteger();
    private final IntegrityCheck check;
    private final SameFile sameFile;

    private StoreFile(Sqlite sqlite, Path file, GroupCommit writer, IntegrityCheck check) throws IOException {
        this.sqlite = sqlite;
        this.file = file;
        this.writer = writer;
        this.check = check;
        sameFile = new SameFile(file);
    }

    /**
     * Opens the file, or makes it where there is none.
     *
     * @param fsync whether what is committed is on the disk before anybody is told so
     * @throws DamagedStore if that is what it is, as far as can be seen within a second; damage that is found later is what
     *     {@link #read} and {@link #write} throw from then on
     * @throws StoreFailure if it is of another program or of a newer Lectern, or cannot be read or written
     */
    public static StoreFile open(Path file, boolean fsync) {
        Sqlite sqlite = new Sqlite(file.resolveSibling("native"), fsync);
        try {
            if (!Files.exists(file)) {
                create(sqlite, file);
            }
            if (Files.size(file) == 0) {
                throw new DamagedStore(file + " has no content");
            }
            RestoredCopy.refuseLogOfAnother(file);
            try (Connection connection = sqlite.connect(file)) {
                Schema.check(connection, file.toString());
                Schema.logAhead(connection);
            }
            IntegrityCheck check = IntegrityCheck.start(sqlite.connect(file));
            return new StoreFile(sqlite, file, writer(sqlite, file), check);
        } catch (SQLException failure) {
            throw SqliteErrors.failure(failure);
        } catch (IOException failure) {
            throw new StoreFailure("The store's folder cannot be written: " + failure.getMessage(), failure);
        }
    }

    public <T> T read(Function<Session, T> work) {
        refuseIfDamaged();
        Session session = takeReader();
        try {
            session.begin();
            T result = work.apply(session);
            session.end();
            giveBack(session);
            return result;
        } catch (StoreFailure failure) {
            discard(session, failure);
            if (failure instanceof DamagedStore damage) {
                check.report(damage);
            }
            throw failure;
        } catch (RuntimeException refusal) {
            session.end();
            giveBack(session);
            throw refusal;
        }
    }

    /** In what state a session is that has failed nobody knows. */
    private static void discard(Session session, StoreFailure failure) {
        try {
            session.close();
        } catch (StoreFailure second) {
            failure.addSuppressed(second);
        }
    }

    /**
     * All of the work is done and committed when this returns, or nothing of it is.
     *
     * @throws StoreFailure if it could not be kept
     */
    public <T> T write(Function<Session, T> work) {
        refuseIfDamaged();
        try {
            return writer.write(work);
        } catch (DamagedStore damage) {
            check.report(damage);
            throw damage;
        }
    }

    private void refuseIfDamaged() {
        check.refuseIfDamaged();
        sameFile.check();
    }

    /**
     * Copies what is committed now into a file of its own, while others read and write on.
     *
     * @param target is not there yet; it appears when the copy is whole and on the disk
     * @throws StoreFailure if it is there, or if the copy cannot be written
     * @throws DamagedStore instead of copying damage
     */
    public void copyTo(Path target) {
        refuseIfDamaged();
        new StoreCopy(sqlite, file).writeTo(target);
    }

    @Override
    public void close() {
        check.close();
        readers.forEach(Session::close);
        readers.clear();
        writer.close();
        sqlite.close();
    }

    /** Under another name until it is whole, so that a file without tables is a damaged one. */
    private static void create(Sqlite sqlite, Path file) throws SQLException, IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.exists(log)) {
            throw new DamagedStore(file + " is gone, though its log " + log.getFileName() + " is there");
        }
        Files.deleteIfExists(unfinished);
        try (Connection connection = sqlite.connect(unfinished)) {
            Schema.create(connection);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static GroupCommit writer(Sqlite sqlite, Path file) throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return new GroupCommit(() -> session(sqlite, file, true), Files.exists(log) ? Files.size(log) : 0);
    }

    private Session takeReader() {
        Session idle = readers.poll();
        if (idle != null) {
            idleReaders.decrementAndGet();
            return idle;
        }
        return session(sqlite, file, false);
    }

    private static Session session(Sqlite sqlite, Path file, boolean isForWriting) {
        try {
            Connection connection = isForWriting ? sqlite.connectForWriting(file) : sqlite.connect(file);
            return new Session(connection, isForWriting);
        } catch (SQLException failure) {
            throw SqliteErrors.failure(failure);
        }
    }

    private void giveBack(Session session) {
        if (idleReaders.incrementAndGet() <= IDLE_READERS) {
            readers.add(session);
        } else {
            idleReaders.decrementAndGet();
            session.close();
        }
    }
}
