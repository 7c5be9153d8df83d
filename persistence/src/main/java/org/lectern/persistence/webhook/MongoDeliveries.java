package org.lectern.persistence.webhook;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.webhook.Deliveries;
import org.lectern.webhook.Delivery;
import org.lectern.webhook.Delivery.State;

/** In MongoDB's collection {@code deliveries}, a document each. Conditional writes decide, and many are written at a time; JNoSQL has neither. */
@ApplicationScoped
public class MongoDeliveries implements Deliveries {
    private static final int FORGOTTEN_AT_A_TIME = 1_000;

    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoDeliveries() {
        this(null, null);
    }

    @Inject
    public MongoDeliveries(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public void addMissing(Collection<Delivery> all) {
        List<BsonDocument> documents = all.stream().map(DeliveryDocuments::bson).toList();
        if (documents.isEmpty()) {
            return;
        }
        try {
            guarded(() -> deliveries().insertMany(documents, new InsertManyOptions().ordered(false)));
        } catch (MongoBulkWriteException refusal) {
            boolean areThere = refusal.getWriteConcernError() == null
                    && refusal.getWriteErrors().stream().allMatch(error -> DuplicateKey.is(error.getCode()));
            if (!areThere) {
                throw refusal;
            }
        }
    }

    @Override
    public Optional<Delivery> find(String id) {
        return first(deliveries().find(Filters.eq(Records.ID, id)));
    }

    @Override
    public boolean areDue(Collection<String> webhooks, Instant now) {
        Bson due = Filters.and(Filters.in(DeliveryDocuments.WEBHOOK, webhooks), isDue(now));
        return first(deliveries().find(due)).isPresent();
    }

    @Override
    public Optional<Delivery> next(String webhook, Instant now) {
        Bson due = Filters.and(Filters.eq(DeliveryDocuments.WEBHOOK, webhook), isDue(now));
        return first(deliveries().find(due).sort(Sorts.ascending(DeliveryDocuments.NUMBER, Records.ID)));
    }

    @Override
    public boolean replace(Delivery changed, int attempts) {
        Bson isThis = Filters.and(
                Filters.eq(Records.ID, changed.id()),
                Filters.eq(DeliveryDocuments.STATE, State.PENDING.text()),
                Filters.eq(DeliveryDocuments.ATTEMPTS, attempts));
        BsonDocument document = DeliveryDocuments.bson(changed);
        return guarded(() -> deliveries().replaceOne(isThis, document)).getMatchedCount() == 1;
    }

    @Override
    public List<Delivery> page(String webhook, Optional<State> state, Optional<Delivery> before, int limit) {
        Bson wanted = state.map(each -> having(webhook, each)).orElse(Filters.eq(DeliveryDocuments.WEBHOOK, webhook));
        Bson behind = before.map(each -> Filters.and(
                        wanted,
                        Filters.or(
                                Filters.lt(DeliveryDocuments.NUMBER, each.number()),
                                Filters.and(
                                        Filters.eq(DeliveryDocuments.NUMBER, each.number()),
                                        Filters.lt(Records.ID, each.id())))))
                .orElse(wanted);
        List<BsonDocument> found = guarded(() -> deliveries()
                .find(behind)
                .sort(Sorts.descending(DeliveryDocuments.NUMBER, Records.ID))
                .limit(limit)
                .into(new ArrayList<>()));
        return found.stream().map(DeliveryDocuments::delivery).toList();
    }

    @Override
    public long count(String webhook, State state) {
        return guarded(() -> deliveries().countDocuments(having(webhook, state)));
    }

    @Override
    public long revive(String webhook, Instant now) {
        return guarded(() -> deliveries().updateMany(having(webhook, State.DEAD), reviving(now)))
                .getMatchedCount();
    }

    @Override
    public boolean revive(String webhook, String id, Instant now) {
        Bson isThis = Filters.and(Filters.eq(Records.ID, id), Filters.eq(DeliveryDocuments.WEBHOOK, webhook));
        return guarded(() -> deliveries().updateOne(isThis, reviving(now))).getMatchedCount() == 1;
    }

    @Override
    public void deleteAll(String webhook) {
        guarded(() -> deliveries().deleteMany(Filters.eq(DeliveryDocuments.WEBHOOK, webhook)));
    }

    @Override
    public long forget(State state, Instant before) {
        Bson old = Filters.and(
                Filters.eq(DeliveryDocuments.STATE, state.text()), Filters.lt(DeliveryDocuments.AT, before));
        List<BsonValue> ids = guarded(() -> deliveries()
                .find(old)
                .projection(Projections.include(Records.ID))
                .limit(FORGOTTEN_AT_A_TIME)
                .map(document -> document.get(Records.ID))
                .into(new ArrayList<>()));
        return ids.isEmpty()
                ? 0
                : guarded(() -> deliveries().deleteMany(Filters.in(Records.ID, ids)))
                        .getDeletedCount();
    }

    private static Bson isDue(Instant now) {
        return Filters.and(
                Filters.eq(DeliveryDocuments.STATE, State.PENDING.text()), Filters.lte(DeliveryDocuments.DUE, now));
    }

    private static Bson having(String webhook, State state) {
        return Filters.and(
                Filters.eq(DeliveryDocuments.WEBHOOK, webhook), Filters.eq(DeliveryDocuments.STATE, state.text()));
    }

    private static Bson reviving(Instant now) {
        return Updates.combine(
                Updates.set(DeliveryDocuments.STATE, State.PENDING.text()),
                Updates.set(DeliveryDocuments.ATTEMPTS, 0),
                Updates.set(DeliveryDocuments.DUE, now),
                Updates.unset(DeliveryDocuments.ENDED));
    }

    private Optional<Delivery> first(FindIterable<BsonDocument> found) {
        return guarded(() -> Optional.ofNullable(found.limit(1).first())).map(DeliveryDocuments::delivery);
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    private MongoCollection<BsonDocument> deliveries() {
        return database.getCollection("deliveries", BsonDocument.class);
    }
}
