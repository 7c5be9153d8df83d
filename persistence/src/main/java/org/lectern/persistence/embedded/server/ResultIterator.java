package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.lectern.persistence.embedded.query.Results;

/** Results as they are read; what is open is closed at the end, or else with the transaction. */
final class ResultIterator implements Iterator<Document> {
    private final Results results;
    private boolean isAtNext;
    private boolean isOver;

    ResultIterator(Results results) {
        this.results = results;
    }

    @Override
    public boolean hasNext() {
        if (!isAtNext && !isOver) {
            isAtNext = results.next();
            isOver = !isAtNext;
            if (isOver) {
                results.close();
            }
        }
        return isAtNext;
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        isAtNext = false;
        return results.document();
    }
}
