package org.lectern.persistence.embedded.match;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.function.Predicate;

/**
 * A query, read once and asked of many documents. What it finds is what
 * <a href="https://www.mongodb.com/docs/manual/reference/operator/query/">MongoDB</a> finds. Immutable.
 */
public final class Filter {
    private final Document query;
    private final Predicate<Document> test;

    private Filter(Document query, Predicate<Document> test) {
        this.query = query;
        this.test = test;
    }

    /** @throws MongoServerError if it is no query, or one that only a MongoDB can answer */
    public static Filter of(Document query) {
        return new Filter(query, Clauses.all(query));
    }

    public boolean matches(Document document) {
        return test.test(document);
    }

    public Document query() {
        return query;
    }

    /** Whether it is met by every document, as it asks for nothing. */
    public boolean isEmpty() {
        return query.isEmpty();
    }
}
