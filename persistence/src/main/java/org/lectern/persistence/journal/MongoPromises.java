package org.lectern.persistence.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.lectern.journal.Promise;
import org.lectern.journal.Promises;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;

/** In MongoDB's collection {@code promises}, a document each: written before every write of posts, and so with nothing between it and the driver. */
@ApplicationScoped
public class MongoPromises implements Promises {
    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoPromises() {
        this(null);
    }

    @Inject
    public MongoPromises(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public void add(Promise promise) {
        Outages.guarded(() -> promises().insertOne(JournalDocuments.document(promise)));
    }

    /** Ids sort by time, of one node exactly; there are only few of them, so that the instant need not be found by an index. */
    @Override
    public List<Promise> madeBefore(Instant instant, int limit) {
        return Outages.guarded(() -> promises()
                .find(Filters.and(Filters.gte(Records.ID, ""), Filters.lt(JournalDocuments.MADE, instant)))
                .sort(Sorts.ascending(Records.ID))
                .limit(limit)
                .map(JournalDocuments::promise)
                .into(new ArrayList<>()));
    }

    @Override
    public void remove(Collection<String> ids) {
        Outages.guarded(() -> promises().deleteMany(Filters.in(Records.ID, ids)));
    }

    private MongoCollection<BsonDocument> promises() {
        return database.getCollection("promises", BsonDocument.class);
    }
}
