package org.lectern.persistence.idempotency;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.document.Binary;
import org.lectern.document.Document;
import org.lectern.idempotency.KeptAnswer;
import org.lectern.idempotency.KeyedRequest;
import org.lectern.idempotency.KeyedRequests;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;

/** In MongoDB's collection {@code keyedRequests}, a document each. One conditional write decides; JNoSQL has none of that kind. */
@ApplicationScoped
public class MongoKeyedRequests implements KeyedRequests {
    private static final String COLLECTION = "keyedRequests";
    private static final String FINGERPRINT = "fingerprint";
    private static final String SEED = "seed";
    private static final String ATTEMPT = "attempt";
    private static final String UNTIL = "until";
    private static final String EXPIRES = "expires";
    private static final String STATUS = "status";
    private static final String HEADERS = "headers";
    private static final String BODY = "body";
    /** The status of what has no answer. */
    private static final int NONE = 0;

    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoKeyedRequests() {
        this(null, null);
    }

    @Inject
    public MongoKeyedRequests(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public boolean insert(KeyedRequest request) {
        try {
            guarded(() -> requests().insertOne(bson(request)));
            return true;
        } catch (MongoWriteException refusal) {
            if (DuplicateKey.is(refusal.getCode())) {
                return false;
            }
            throw refusal;
        }
    }

    @Override
    public Optional<KeyedRequest> find(String id) {
        return guarded(() -> Optional.ofNullable(
                        requests().find(Filters.eq(Records.ID, id)).first())
                .map(MongoKeyedRequests::request));
    }

    @Override
    public boolean replace(KeyedRequest request, int attempt) {
        return guarded(() -> requests().replaceOne(unanswered(request.id(), attempt), bson(request)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void renew(String id, int attempt, Instant until) {
        guarded(() -> requests().updateOne(unanswered(id, attempt), Updates.set(UNTIL, until)));
    }

    @Override
    public void delete(String id, int attempt) {
        guarded(() -> requests().deleteOne(unanswered(id, attempt)));
    }

    @Override
    public void deleteExpired(Instant now) {
        guarded(() -> requests().deleteMany(Filters.lte(EXPIRES, now)));
    }

    private static Bson unanswered(String id, int attempt) {
        return Filters.and(Filters.eq(Records.ID, id), Filters.eq(ATTEMPT, attempt), Filters.eq(STATUS, NONE));
    }

    private static BsonDocument bson(KeyedRequest request) {
        Map<String, String> headers = request.answer().map(KeptAnswer::headers).orElse(Map.of());
        Document document = Document.of(Records.ID, request.id())
                .with(FINGERPRINT, request.fingerprint())
                .with(SEED, request.seed())
                .with(ATTEMPT, request.attempt())
                .with(UNTIL, request.until())
                .with(EXPIRES, request.expires())
                .with(STATUS, request.answer().map(KeptAnswer::status).orElse(NONE))
                .with(HEADERS, Document.of(headers))
                .withOptional(BODY, request.answer().flatMap(KeptAnswer::body));
        return DocumentBson.bson(document);
    }

    private static KeyedRequest request(BsonDocument bson) {
        Document document = DocumentBson.document(bson);
        int status = document.number(STATUS).orElse(0L).intValue();
        return new KeyedRequest(
                document.text(Records.ID).orElseThrow(),
                document.text(FINGERPRINT).orElse(""),
                document.text(SEED).orElse(""),
                document.number(ATTEMPT).orElse(0L).intValue(),
                document.instant(UNTIL).orElse(Instant.EPOCH),
                status == NONE ? Optional.empty() : Optional.of(answer(status, document)),
                document.instant(EXPIRES).orElse(Instant.EPOCH));
    }

    private static KeptAnswer answer(int status, Document document) {
        Map<String, String> headers = new LinkedHashMap<>();
        Document stored = document.document(HEADERS).orElse(Document.empty());
        stored.names().forEach(name -> headers.put(name, stored.text(name).orElse("")));
        return new KeptAnswer(
                status,
                headers,
                document.value(BODY).filter(Binary.class::isInstance).map(Binary.class::cast));
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    private MongoCollection<BsonDocument> requests() {
        return database.getCollection(COLLECTION, BsonDocument.class);
    }
}
