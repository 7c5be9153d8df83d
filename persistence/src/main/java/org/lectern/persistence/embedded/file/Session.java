package org.lectern.persistence.embedded.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One connection to the file, with one transaction after the other. Not thread-safe. */
public final class Session {
    private final Sql sql;
    private final Catalog catalog;
    private final Documents documents;
    private final Entries entries;
    private final Map<Class<?>, Object> kept = new HashMap<>();
    private final boolean isForWriting;

    Session(Connection connection, boolean isForWriting) throws SQLException {
        sql = new Sql(connection);
        catalog = new Catalog(sql);
        documents = new Documents(sql);
        entries = new Entries(sql);
        this.isForWriting = isForWriting;
    }

    public Catalog catalog() {
        return catalog;
    }

    public Documents documents() {
        return documents;
    }

    public Entries entries() {
        return entries;
    }

    /** @throws IllegalStateException if the session is for reading */
    public Changes changes() {
        if (!isForWriting) {
            throw new IllegalStateException("What is being read cannot be changed");
        }
        return new Changes(catalog, documents, entries);
    }

    public Validation validation() {
        return new Validation(documents, entries);
    }

    /** Something that is worth keeping from one transaction to the next, made where there is none yet. */
    public <T> T kept(Class<T> type, Supplier<T> made) {
        return type.cast(kept.computeIfAbsent(type, absent -> made.get()));
    }

    /** Whether what is read may be changed while it is read. */
    public boolean isForWriting() {
        return isForWriting;
    }

    /** Sees from now on what is stored now. */
    void begin() {
        catalog.refresh();
    }

    void commit() {
        sql.commit();
    }

    /** Of a transaction that has only read. */
    void end() {
        sql.rollback();
    }

    /** Since the log was moved to the file, about; in bytes. */
    long written() {
        return documents.written();
    }

    /** Into the file; as far as nobody still reads what was there before. Not within a transaction. */
    void moveLog() {
        sql.one("PRAGMA wal_checkpoint(PASSIVE)", 0L, row -> row.getLong(1));
        documents.logIsMoved();
    }

    /** Work of which, if it fails, nothing stays, though what was done before it in the same transaction does. */
    void savepoint() {
        sql.run("SAVEPOINT command");
    }

    void release() {
        sql.run("RELEASE command");
    }

    void undo() {
        forget();
        sql.run("ROLLBACK TO command");
        release();
    }

    private void forget() {
        catalog.forget();
        documents.forget();
    }

    void close() {
        sql.close();
    }
}
