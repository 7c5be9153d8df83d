package org.lectern.persistence.lease;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.lease.Lease;
import org.lectern.lease.Leases;
import org.lectern.persistence.mongo.Outages;

/** In MongoDB's collection {@code leases}, a document each. One conditional write decides; JNoSQL has none of that kind. */
@ApplicationScoped
public class MongoLeases implements Leases {
    private static final String COLLECTION = "leases";
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String NUMBER = "number";
    private static final String UNTIL = "until";

    private final MongoDatabase database;
    private final Clock clock;

    /** For the container's proxy. */
    protected MongoLeases() {
        this(null, null);
    }

    @Inject
    public MongoLeases(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Lease> acquire(String name, String holder, Duration duration) {
        Instant now = clock.instant();
        Bson isFree = Filters.and(Filters.eq(ID, name), Filters.lte(UNTIL, now));
        Bson taking = Updates.combine(
                Updates.set(HOLDER, holder), Updates.set(UNTIL, now.plus(duration)), Updates.inc(NUMBER, 1L));
        return Outages.guarded(() -> written(isFree, taking, true));
    }

    @Override
    public Optional<Lease> held(String name) {
        Bson isHeld = Filters.and(Filters.eq(ID, name), Filters.gt(UNTIL, clock.instant()));
        MongoCollection<BsonDocument> leases = database.getCollection(COLLECTION, BsonDocument.class);
        return Outages.guarded(
                () -> Optional.ofNullable(leases.find(isHeld).first()).map(MongoLeases::lease));
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration duration) {
        Bson later = Updates.set(UNTIL, clock.instant().plus(duration));
        return Outages.guarded(() -> written(isThis(lease), later, false));
    }

    /** The number grows here too, so that the former holder has nothing left to renew. */
    @Override
    public void release(Lease lease) {
        Bson free = Updates.combine(Updates.set(UNTIL, Instant.EPOCH), Updates.inc(NUMBER, 1L));
        Outages.guarded(() -> written(isThis(lease), free, false));
    }

    private static Bson isThis(Lease lease) {
        return Filters.and(Filters.eq(ID, lease.name()), Filters.eq(NUMBER, lease.number()));
    }

    /** A lease that somebody has does not match, and so is inserted once more, which its id forbids. */
    private Optional<Lease> written(Bson filter, Bson update, boolean orInsert) {
        MongoCollection<BsonDocument> leases = database.getCollection(COLLECTION, BsonDocument.class);
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(orInsert).returnDocument(ReturnDocument.AFTER);
        try {
            return Optional.ofNullable(leases.findOneAndUpdate(filter, update, options))
                    .map(MongoLeases::lease);
        } catch (MongoCommandException refusal) {
            if (ErrorCategory.fromErrorCode(refusal.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static Lease lease(BsonDocument document) {
        return new Lease(
                document.getString(ID).getValue(),
                document.getString(HOLDER).getValue(),
                document.getNumber(NUMBER).longValue(),
                Instant.ofEpochMilli(document.getDateTime(UNTIL).getValue()));
    }
}
