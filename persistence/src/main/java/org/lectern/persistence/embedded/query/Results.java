package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.bson.Document;

/** Documents in turn. Belongs to one transaction and ends with it. Not thread-safe. */
public interface Results extends AutoCloseable {
    /** Goes on to the next one, if there is one. */
    boolean next();

    long position();

    Document document();

    /** How large the document that was asked for last is at most. */
    long bytes();

    @Override
    void close();
}
