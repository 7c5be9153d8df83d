package org.lectern.persistence.site;

import com.github.f4b6a3.ulid.UlidCreator;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.bson.BsonDocument;
import org.lectern.persistence.mongo.Outages;
import org.lectern.site.SiteIdentity;

/** In MongoDB's collection {@code settings}, in the document {@code site}. Of several nodes that ask first, one decides. */
@ApplicationScoped
public class MongoSiteIdentity implements SiteIdentity {
    private static final String COLLECTION = "settings";
    private static final String ID = "id";

    private final MongoDatabase database;
    private volatile String known = "";

    /** For the container's proxy. */
    protected MongoSiteIdentity() {
        this(null);
    }

    @Inject
    public MongoSiteIdentity(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public String id() {
        if (known.isEmpty()) {
            known = Outages.guarded(this::stored);
        }
        return known;
    }

    @Override
    public void adopt(String id) {
        Outages.guarded(() -> database.getCollection(COLLECTION, BsonDocument.class)
                .updateOne(Filters.eq("_id", "site"), Updates.set(ID, id), new UpdateOptions().upsert(true)));
        known = id;
    }

    private String stored() {
        return database.getCollection(COLLECTION, BsonDocument.class)
                .findOneAndUpdate(
                        Filters.eq("_id", "site"),
                        Updates.setOnInsert(ID, UlidCreator.getUlid().toString()),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .getString(ID)
                .getValue();
    }
}
