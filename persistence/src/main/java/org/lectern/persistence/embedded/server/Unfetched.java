package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

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

    /** @param positions of documents of the request's collection */
    static Unfetched at(List<Long> positions, Optional<Document> projection) {
        Deque<Long> left = new ArrayDeque<>(positions);
        return new Unfetched() {
            @Override
            public boolean isEmpty() {
                return left.isEmpty();
            }

            @Override
            public Optional<Document> next(Request request) {
                return request.session().documents().find(left.poll()).map(document -> request.collection()
                        .orElseThrow()
                        .projected(List.of(document), projection)
                        .get(0));
            }
        };
    }
}
