package org.lectern.persistence.audit;

import com.github.f4b6a3.ulid.Ulid;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.audit.AuditEntry;
import org.lectern.audit.AuditLog;
import org.lectern.audit.AuditQuery;
import org.lectern.audit.Deed;
import org.lectern.audit.Outcome;
import org.lectern.audit.Via;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;

/** In MongoDB's collection {@code audit}, in the order of its ids, which begin with the time. Many at once are the driver's. */
@ApplicationScoped
public class MongoAuditLog implements AuditLog {
    private static final String COLLECTION = "audit";
    private static final String WHO = "who";
    private static final String ACTION = "action";
    private static final String SUBJECT = "subject";
    private static final String OUTCOME = "outcome";

    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoAuditLog() {
        this(null, null);
    }

    @Inject
    public MongoAuditLog(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public void append(List<AuditEntry> entries) {
        List<BsonDocument> documents = entries.stream().map(MongoAuditLog::bson).toList();
        guarded(() -> entries().insertMany(documents));
    }

    @Override
    public List<AuditEntry> find(AuditQuery query) {
        List<Bson> conditions = new ArrayList<>();
        query.who().ifPresent(who -> conditions.add(Filters.eq(WHO, who)));
        query.action().ifPresent(action -> conditions.add(Filters.eq(ACTION, action)));
        query.subject().ifPresent(subject -> conditions.add(Filters.eq(SUBJECT, subject)));
        query.outcome().ifPresent(outcome -> conditions.add(Filters.eq(OUTCOME, outcome.text())));
        query.from().ifPresent(from -> conditions.add(Filters.gte(Records.ID, idAt(from))));
        query.to().ifPresent(to -> conditions.add(Filters.lt(Records.ID, idAt(to))));
        query.after().ifPresent(after -> conditions.add(Filters.lt(Records.ID, after)));
        Bson all = conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
        List<BsonDocument> found = guarded(() -> entries()
                .find(all)
                .sort(Sorts.descending(Records.ID))
                .limit(query.limit())
                .into(new ArrayList<>()));
        return found.stream().map(MongoAuditLog::entry).toList();
    }

    @Override
    public void deleteBefore(Instant then) {
        guarded(() -> entries().deleteMany(Filters.lt(Records.ID, idAt(then))));
    }

    /** Before all that are made in that millisecond. */
    private static String idAt(Instant instant) {
        return Ulid.min(Math.max(0, instant.toEpochMilli())).toString();
    }

    private static BsonDocument bson(AuditEntry entry) {
        Deed deed = entry.deed();
        Optional<Long> version = deed.version().stream().boxed().findFirst();
        return DocumentBson.bson(Document.of(Records.ID, entry.id())
                .with("at", entry.at())
                .with(WHO, deed.who())
                .withOptional("token", deed.token())
                .with("via", deed.via().text())
                .with(ACTION, deed.action())
                .withOptional(SUBJECT, deed.subject())
                .withOptional("version", version)
                .with(OUTCOME, deed.outcome().text()));
    }

    private static AuditEntry entry(BsonDocument bson) {
        Document document = DocumentBson.document(bson);
        Deed deed = new Deed(
                document.text(WHO).orElse(""),
                document.text("token"),
                document.text("via").flatMap(Via::parse).orElse(Via.API),
                document.text(ACTION).orElse(""),
                document.text(SUBJECT),
                document.number("version").map(OptionalLong::of).orElse(OptionalLong.empty()),
                document.text(OUTCOME).flatMap(Outcome::parse).orElse(Outcome.FAILED));
        return new AuditEntry(
                document.text(Records.ID).orElse(""), document.instant("at").orElse(Instant.EPOCH), deed);
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    private MongoCollection<BsonDocument> entries() {
        return database.getCollection(COLLECTION, BsonDocument.class);
    }
}
