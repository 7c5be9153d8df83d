package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import org.lectern.persistence.embedded.file.ReadDocument;

/** Documents in turn. Belongs to one transaction and ends with it. Not thread-safe. */
public interface Results extends AutoCloseable {
    /** Goes on to the next one, if there is one. */
    boolean next();

    long position();

    ReadDocument read();

    default Document document() {
        return read().document();
    }

    @Override
    void close();
}
