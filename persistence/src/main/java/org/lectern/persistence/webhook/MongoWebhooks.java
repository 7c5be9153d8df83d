package org.lectern.persistence.webhook;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.webhook.Health;
import org.lectern.webhook.Webhook;
import org.lectern.webhook.Webhooks;

/** In MongoDB's collection {@code webhooks}, a document each. What people set and how deliveries go are written apart, which JNoSQL can't. */
@ApplicationScoped
public class MongoWebhooks implements Webhooks {
    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoWebhooks() {
        this(null);
    }

    @Inject
    public MongoWebhooks(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public List<Webhook> all() {
        List<BsonDocument> found = Outages.guarded(() -> webhooks()
                .find(Filters.gte(Records.ID, ""))
                .sort(Sorts.ascending(Records.ID))
                .into(new ArrayList<>()));
        return found.stream().map(MongoWebhooks::webhook).toList();
    }

    @Override
    public Optional<Webhook> find(String id) {
        return Outages.guarded(() -> Optional.ofNullable(
                        webhooks().find(Filters.eq(Records.ID, id)).first()))
                .map(MongoWebhooks::webhook);
    }

    @Override
    public Webhook insert(Webhook webhook) {
        Document whole = WebhookDocuments.settings(webhook)
                .with(WebhookDocuments.HEALTH, WebhookDocuments.health(webhook.health()));
        Outages.guarded(() -> webhooks().insertOne(Records.bson(webhook.id(), 1, whole)));
        return find(webhook.id()).orElse(webhook);
    }

    @Override
    public Optional<Webhook> replace(Webhook changed) {
        Bson isThis = Filters.and(
                Filters.eq(Records.ID, changed.id()), Filters.eq(WebhookDocuments.VERSION, changed.version()));
        List<Bson> updates = new ArrayList<>(List.of(Updates.inc(WebhookDocuments.VERSION, 1L)));
        DocumentBson.bson(WebhookDocuments.settings(changed))
                .forEach((name, value) -> updates.add(Updates.set(name, value)));
        boolean isWritten = Outages.guarded(() -> webhooks().updateOne(isThis, Updates.combine(updates)))
                        .getMatchedCount()
                == 1;
        return isWritten ? find(changed.id()) : Optional.empty();
    }

    @Override
    public void note(String id, Health health) {
        Bson noting = Updates.set(WebhookDocuments.HEALTH, DocumentBson.bson(WebhookDocuments.health(health)));
        Outages.guarded(() -> webhooks().updateOne(Filters.eq(Records.ID, id), noting));
    }

    @Override
    public void delete(String id) {
        Outages.guarded(() -> webhooks().deleteOne(Filters.eq(Records.ID, id)));
    }

    private static Webhook webhook(BsonDocument stored) {
        return WebhookDocuments.webhook(stored.getString(Records.ID).getValue(), DocumentBson.document(stored));
    }

    private MongoCollection<BsonDocument> webhooks() {
        return database.getCollection("webhooks", BsonDocument.class);
    }
}
