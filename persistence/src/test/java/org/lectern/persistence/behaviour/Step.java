package org.lectern.persistence.behaviour;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/** A question or a change, with an outcome that has to be the same in every collection with the same documents. */
sealed interface Step {
    Object in(MongoCollection<BsonDocument> collection);

    /** The order ends in the ids, so there is only one. */
    record Search(BsonDocument filter, BsonDocument sort, int skip, int limit) implements Step {
        @Override
        public Object in(MongoCollection<BsonDocument> collection) {
            return List.of(
                    Behaviour.idsOf(collection
                            .find(filter)
                            .sort(sort)
                            .skip(skip)
                            .limit(limit)
                            .into(new ArrayList<>())),
                    collection.countDocuments(filter));
        }
    }

    record Change(BsonDocument filter, BsonDocument update) implements Step {
        @Override
        public Object in(MongoCollection<BsonDocument> collection) {
            UpdateResult result = collection.updateMany(filter, update);
            return List.of(result.getMatchedCount(), result.getModifiedCount());
        }
    }

    record Removal(BsonDocument filter) implements Step {
        @Override
        public Object in(MongoCollection<BsonDocument> collection) {
            return collection.deleteMany(filter).getDeletedCount();
        }
    }

    /** Is refused where an index would have to hold two arrays beside each other. */
    record Replacement(BsonDocument document) implements Step {
        static final Object REFUSED = "refused";

        @Override
        public Object in(MongoCollection<BsonDocument> collection) {
            try {
                return collection
                        .replaceOne(new BsonDocument("_id", document.get("_id")), document)
                        .getMatchedCount();
            } catch (MongoException refusal) {
                if (refusal.getCode() != Scenario.PARALLEL_ARRAYS) {
                    throw refusal;
                }
                return REFUSED;
            }
        }
    }
}
