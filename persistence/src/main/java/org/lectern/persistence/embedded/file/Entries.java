package org.lectern.persistence.embedded.file;

import java.util.Optional;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.index.Interval;

/** The entries of the indexes: which document has which key. Not thread-safe. */
public final class Entries {
    private static final String STRETCH = " WHERE e.number = ? AND e.key >= ? AND e.key < ?";
    private static final String FOUND = "SELECT " + Candidates.COLUMNS
            + ", e.key FROM entries e CROSS JOIN documents d ON d.position = e.position" + STRETCH;
    private static final String FORWARDS = FOUND + " ORDER BY e.key, e.position";
    private static final String BACKWARDS = FOUND + " ORDER BY e.key DESC, e.position DESC";

    private final Sql sql;

    Entries(Sql sql) {
        this.sql = sql;
    }

    /** The documents with keys of a stretch, in the order of these. One with several such keys comes several times. */
    public Candidates find(IndexDefinition index, Interval keys, boolean backwards, TimeLimit limit) {
        return new Candidates(
                sql.rows(backwards ? BACKWARDS : FORWARDS, index.number(), keys.from(), keys.to()), limit);
    }

    public long count(IndexDefinition index, Interval keys) {
        return number("SELECT count(*) FROM entries e" + STRETCH, index, keys);
    }

    /** Counts no further than that. */
    public long count(IndexDefinition index, Interval keys, long most) {
        return number("SELECT count(*) FROM (SELECT 1 FROM entries e" + STRETCH + " LIMIT " + most + ")", index, keys);
    }

    Optional<Long> position(IndexDefinition index, byte[] key) {
        return sql.one(
                "SELECT position FROM entries WHERE number = ? AND key = ? LIMIT 1",
                Optional.empty(),
                row -> Optional.of(row.getLong(1)),
                index.number(),
                key);
    }

    boolean has(IndexDefinition index, byte[] key, long position) {
        return sql.one(
                "SELECT 1 FROM entries WHERE number = ? AND key = ? AND position = ?",
                false,
                row -> true,
                index.number(),
                key,
                position);
    }

    void add(IndexDefinition index, byte[] key, long position) {
        sql.run("INSERT INTO entries VALUES (?, ?, ?)", index.number(), key, position);
    }

    void remove(IndexDefinition index, byte[] key, long position) {
        sql.run("DELETE FROM entries WHERE number = ? AND key = ? AND position = ?", index.number(), key, position);
    }

    void removeAll(IndexDefinition index) {
        sql.run("DELETE FROM entries WHERE number = ?", index.number());
    }

    private long number(String statement, IndexDefinition index, Interval keys) {
        return sql.one(statement, 0L, row -> row.getLong(1), index.number(), keys.from(), keys.to());
    }
}
