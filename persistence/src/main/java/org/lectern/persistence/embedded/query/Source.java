package org.lectern.persistence.embedded.query;

import org.lectern.persistence.embedded.file.Candidates;

/** Where documents come from that may meet a query. */
interface Source extends AutoCloseable {
    /** Goes on to the next one, if there is one. */
    boolean next();

    /** The row that it stands on. */
    Candidates at();

    @Override
    void close();

    static Source of(Candidates rows) {
        return new Source() {
            @Override
            public boolean next() {
                return rows.next();
            }

            @Override
            public Candidates at() {
                return rows;
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }
}
