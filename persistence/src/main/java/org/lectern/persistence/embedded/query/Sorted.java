package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.lectern.persistence.embedded.file.Documents;
import org.lectern.persistence.embedded.file.ReadDocument;
import org.lectern.persistence.embedded.file.TopFields;
import org.lectern.persistence.embedded.index.IndexKeys;

/** Documents that no index has in the order that is asked for. What is kept of them while they are sorted is what they are sorted by. */
final class Sorted implements Results {
    /** As MongoDB's. */
    private static final long MOST_BYTES = 100L * 1024 * 1024;

    /** What a key needs besides its bytes, about. */
    private static final long OVERHEAD = 80;

    private static final Comparator<Key> FIRST_FIRST =
            Comparator.comparing(Key::bytes, Arrays::compareUnsigned).thenComparing(Key::order);

    private final Documents documents;
    private final TopFields fields;
    private final Iterator<Key> keys;
    private Key at;

    private record Key(byte[] bytes, long order, long position) {}

    private Sorted(Documents documents, TopFields fields, Stream<Key> keys) {
        this.documents = documents;
        this.fields = fields;
        this.keys = keys.iterator();
    }

    /** @param most how many of the first ones are wanted, or 0 for all */
    static Sorted of(Results found, Query query, long most, Documents documents) {
        PriorityQueue<Key> lastFirst = new PriorityQueue<>(FIRST_FIRST.reversed());
        long bytes = 0;
        for (long order = 0; found.next(); order++) {
            byte[] key = IndexKeys.sortKey(query.sort(), found.document());
            lastFirst.add(new Key(key, order, found.position()));
            bytes += key.length + OVERHEAD;
            if (most > 0 && lastFirst.size() > most) {
                bytes -= lastFirst.poll().bytes().length + OVERHEAD;
            }
            if (bytes > MOST_BYTES) {
                throw new MongoServerError(
                        292,
                        "QueryExceededMemoryLimitNoDiskUseAllowed",
                        "Sort exceeded memory limit of " + MOST_BYTES + " bytes; add an index, or a limit");
            }
        }
        return new Sorted(documents, query.fields(), lastFirst.stream().sorted(FIRST_FIRST));
    }

    @Override
    public boolean next() {
        boolean isThere = keys.hasNext();
        at = isThere ? keys.next() : at;
        return isThere;
    }

    @Override
    public long position() {
        return at.position();
    }

    @Override
    public ReadDocument read() {
        return documents.find(at.position(), fields).orElseThrow();
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
