package org.lectern.persistence.kill;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;

/** Counters that all writers increment. */
final class Counters {
    static final int COUNT = 4;

    private final AtomicLongArray begun = new AtomicLongArray(COUNT);
    private final AtomicLongArray acknowledged = new AtomicLongArray(COUNT);

    static void create(MongoCollection<BsonDocument> counters) {
        for (int counter = 0; counter < COUNT; counter++) {
            counters.insertOne(id(counter).append("n", new BsonInt64(0)));
        }
    }

    void increment(MongoCollection<BsonDocument> counters, int counter) {
        begun.incrementAndGet(counter);
        counters.updateOne(id(counter), Updates.inc("n", 1L));
        acknowledged.incrementAndGet(counter);
    }

    /** Compares, and goes on from what is there. */
    List<String> differences(MongoCollection<BsonDocument> counters) {
        List<String> differences = new ArrayList<>();
        for (int counter = 0; counter < COUNT; counter++) {
            BsonDocument found = counters.find(id(counter)).first();
            long value = found == null ? -1 : found.getInt64("n").getValue();
            if (value < acknowledged.get(counter) || value > begun.get(counter)) {
                differences.add("counter " + counter + " is " + value + ", acknowledged were "
                        + acknowledged.get(counter) + ", begun " + begun.get(counter));
            }
            begun.set(counter, value);
            acknowledged.set(counter, value);
        }
        return differences;
    }

    private static BsonDocument id(int counter) {
        return new BsonDocument("_id", new BsonInt32(counter));
    }
}
