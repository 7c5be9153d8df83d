package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The documents, by their positions. Knows of no index. Not thread-safe. */
public final class Documents {
    private static final String ALL =
            "SELECT " + Candidates.COLUMNS + " FROM documents d WHERE position >= ? AND position < ? ORDER BY position";

    /** Of the file, of which at least one is written with each change; in bytes. */
    private static final int PAGE = 4096;

    private final Sql sql;

    /** Of the collections that were written to; the last positions, by the collections' numbers. */
    private final Map<Long, Long> last = new HashMap<>();

    private long written;

    Documents(Sql sql) {
        this.sql = sql;
    }

    public Optional<Document> find(long position) {
        return find(position, TopFields.ALL).map(ReadDocument::document);
    }

    public Optional<ReadDocument> find(long position, TopFields fields) {
        return sql.one(
                "SELECT body FROM documents WHERE position = ?",
                Optional.empty(),
                row -> Optional.of(ReadDocument.of(row.getBytes(1), fields)),
                position);
    }

    /** All of a collection, in the order of their insertion or backwards. */
    public Candidates all(StoredCollection collection, boolean backwards, TimeLimit limit) {
        String statement = backwards ? ALL + " DESC" : ALL;
        return new Candidates(sql.rows(statement, collection.firstPosition(), collection.endOfPositions()), limit);
    }

    /** Of all documents of a collection, in bytes of BSON. */
    public long size(StoredCollection collection) {
        return sql.one(
                "SELECT total(length(body) - 4) FROM documents WHERE position >= ? AND position < ?",
                0L,
                row -> row.getLong(1),
                collection.firstPosition(),
                collection.endOfPositions());
    }

    /** @return its position */
    long insert(StoredCollection collection, Document document) {
        byte[] body = Bodies.encoded(document);
        long position = last.computeIfAbsent(collection.number(), number -> lastPosition(collection)) + 1;
        sql.run("INSERT INTO documents VALUES (?, ?)", position, body);
        written += PAGE + body.length;
        last.put(collection.number(), position);
        return position;
    }

    void replace(long position, Document document) {
        byte[] body = Bodies.encoded(document);
        sql.run("UPDATE documents SET body = ? WHERE position = ?", body, position);
        written += PAGE + body.length;
    }

    void delete(long position) {
        sql.run("DELETE FROM documents WHERE position = ?", position);
        written += PAGE;
    }

    void deleteAll(StoredCollection collection) {
        sql.run(
                "DELETE FROM documents WHERE position >= ? AND position < ?",
                collection.firstPosition(),
                collection.endOfPositions());
    }

    /** In bytes, about, since {@link #logIsMoved}. */
    long written() {
        return written;
    }

    void logIsMoved() {
        written = 0;
    }

    /** Whatever was written may not be there, as the transaction did not come to its end. */
    void forget() {
        last.clear();
    }

    private long lastPosition(StoredCollection collection) {
        return sql.one(
                "SELECT max(position) FROM documents WHERE position >= ? AND position < ?",
                collection.firstPosition(),
                row -> Math.max(row.getLong(1), collection.firstPosition()),
                collection.firstPosition(),
                collection.endOfPositions());
    }
}
