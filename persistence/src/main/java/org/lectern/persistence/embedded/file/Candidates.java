package org.lectern.persistence.embedded.file;

/** Documents in turn, of which each is read only if it is asked for. Belongs to one transaction, and ends with it. Not thread-safe. */
public final class Candidates implements AutoCloseable {
    static final String COLUMNS = "d.position, d.body";

    private final Sql.Rows rows;
    private final TimeLimit limit;

    Candidates(Sql.Rows rows, TimeLimit limit) {
        this.rows = rows;
        this.limit = limit;
    }

    /** Goes on to the next one. */
    public boolean next() {
        limit.check();
        return rows.next();
    }

    public long position() {
        return rows.read(row -> row.getLong(1));
    }

    public ReadDocument document(TopFields fields) {
        return ReadDocument.of(rows.read(row -> row.getBytes(2)), fields);
    }

    /** What it was found by, if that was an index. */
    public byte[] key() {
        return rows.read(row -> row.getBytes(3));
    }

    @Override
    public void close() {
        rows.close();
    }
}
