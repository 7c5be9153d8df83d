package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import org.lectern.persistence.embedded.match.Filter;

/** What an answer has more than its first batch. Not thread-safe. */
interface Unfetched {
    boolean isEmpty();

    /** The next one, as it is now; empty if it is no longer there. */
    Optional<Document> next(Request request);

    static Unfetched of(Collection<Document> documents) {
        Deque<Document> left = new ArrayDeque<>(documents);
        return new Unfetched() {
            @Override
            public boolean isEmpty() {
                return left.isEmpty();
            }

            @Override
            public Optional<Document> next(Request request) {
                return Optional.of(left.poll());
            }
        };
    }

    /**
     * Documents that met the query when it was asked, and are shown if they still do.
     *
     * @param positions of documents of the collection
     */
    static Unfetched at(long[] positions, StoreCollection collection, Filter filter, Optional<Document> projection) {
        PrimitiveIterator.OfLong left = Arrays.stream(positions).iterator();
        long number = collection.stored().number();
        return new Unfetched() {
            @Override
            public boolean isEmpty() {
                return !left.hasNext();
            }

            @Override
            public Optional<Document> next(Request request) {
                StoreCollection same = request.collection()
                        .filter(found -> found.stored().number() == number)
                        .orElseThrow(
                                () -> Replies.error(175, "QueryPlanKilled", "The collection was dropped or renamed"));
                return request.session()
                        .documents()
                        .find(left.nextLong())
                        .filter(filter::matches)
                        .map(document ->
                                same.projected(List.of(document), projection).get(0));
            }
        };
    }
}
