package org.lectern.persistence.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * All documents of a collection in the order of their ids, page by page. MongoDB compares ids of one type only, so those of the types behind
 * the last one's are a search of their own.
 */
public final class ById {
    private final MongoDatabase database;
    private final String collection;

    public ById(MongoDatabase database, String collection) {
        this.database = database;
        this.collection = collection;
    }

    /** @param after the id of the last document of the page before */
    public List<BsonDocument> page(Optional<BsonValue> after, int limit) {
        if (after.isEmpty()) {
            return find(new Document(), limit);
        }
        List<BsonDocument> page = new ArrayList<>(find(Filters.gt(Records.ID, after.get()), limit));
        if (page.size() < limit) {
            List<String> others = IdOrder.typesBehind(after.get(), false);
            Bson behind = new Document(Records.ID, new Document("$type", others));
            page.addAll(others.isEmpty() ? List.of() : find(behind, limit - page.size()));
        }
        return page;
    }

    private List<BsonDocument> find(Bson filter, int limit) {
        return Outages.guarded(() -> database.getCollection(collection, BsonDocument.class)
                .find(filter)
                .sort(Sorts.ascending(Records.ID))
                .limit(limit)
                .into(new ArrayList<>()));
    }
}
