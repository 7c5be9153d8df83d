package org.lectern.persistence.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.lectern.post.StoreUnavailable;

/** Inserts many documents at once, each by itself: what is wrong with one keeps none of the others out. JNoSQL has one by one only. */
public final class BulkInsert {
    private final MongoDatabase database;
    private final String collection;
    private final List<RawBsonDocument> documents = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<Integer, RuntimeException> failures = new HashMap<>();
    private int size;

    public BulkInsert(MongoDatabase database, String collection) {
        this.database = database;
        this.collection = collection;
    }

    /** @param document makes the document; what can't be one is a failure of this one alone */
    public void add(Supplier<BsonDocument> document) {
        try {
            documents.add(Storable.of(document.get()));
            places.add(size);
        } catch (NotStorable refusal) {
            failures.put(size, refusal);
        }
        size++;
    }

    /**
     * Sends what was added.
     *
     * @return by the place in the order of adding, what went wrong: a {@link NotStorable}, a {@link DuplicateKey}, or the driver's exception
     * @throws StoreUnavailable if the store does not answer; then some documents may have been stored
     */
    public Map<Integer, RuntimeException> run() {
        if (!documents.isEmpty()) {
            Outages.guarded(this::send).forEach(this::fail);
        }
        return failures;
    }

    private List<BulkWriteError> send() {
        try {
            database.getCollection(collection, RawBsonDocument.class)
                    .insertMany(documents, new InsertManyOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException some) {
            if (some.getWriteErrors().isEmpty()) {
                throw new StoreUnavailable("The store did not confirm what it took", some);
            }
            return some.getWriteErrors();
        }
    }

    private void fail(BulkWriteError error) {
        failures.put(
                places.get(error.getIndex()),
                DuplicateKey.is(error.getCode())
                        ? new DuplicateKey(error.getMessage())
                        : new NotStorable("the store refuses it: " + error.getMessage()));
    }
}
