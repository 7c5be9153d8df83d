package org.lectern.persistence.embedded.file;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import java.util.function.Predicate;

/** Documents in turn, of which each is read only if it is asked for. Belongs to one transaction, and ends with it. Not thread-safe. */
public final class Candidates implements AutoCloseable {
    static final String COLUMNS = "d.position, d.body";

    private final Sql.Rows rows;
    private final TimeLimit limit;
    private int bytes;

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

    /** @param fields of the top level, or all */
    public Document document(Optional<Predicate<String>> fields) {
        byte[] body = rows.read(row -> row.getBytes(2));
        bytes = body.length;
        return Bodies.decoded(body, fields);
    }

    /** How large the document that was read last is in the file, all fields of it. */
    public int bytes() {
        return bytes;
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
