package org.lectern.persistence.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** Replaces documents by such that state a version which does not follow theirs; JNoSQL's way counts by one. */
public final class Replacements {
    private final MongoDatabase database;
    private final String collection;

    public Replacements(MongoDatabase database, String collection) {
        this.database = database;
        this.collection = collection;
    }

    /**
     * @param document with its id and version
     * @throws StaleWrite if no document with this id has the expected version
     * @throws DuplicateKey if another document has what must be unique
     * @throws NotStorable if the store can't keep the document
     */
    public void replace(BsonDocument document, long expectedVersion) {
        RawBsonDocument raw = Storable.of(document);
        if (Outages.guarded(() -> matched(raw, document, expectedVersion)) == 0) {
            throw new StaleWrite("no such document, or another version of it, in " + collection);
        }
    }

    private long matched(RawBsonDocument raw, BsonDocument document, long expectedVersion) {
        try {
            return database.getCollection(collection, RawBsonDocument.class)
                    .replaceOne(
                            Filters.and(Filters.eq(Records.ID, document.get(Records.ID)), Versions.is(expectedVersion)),
                            raw)
                    .getMatchedCount();
        } catch (MongoWriteException refusal) {
            if (DuplicateKey.is(refusal.getCode())) {
                throw new DuplicateKey(refusal.getMessage());
            }
            throw new NotStorable("the store refuses it: " + refusal.getMessage(), refusal);
        }
    }
}
