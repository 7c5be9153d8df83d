package org.lectern.persistence.housekeeping;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.document.Document;
import org.lectern.housekeeping.link.ExternalLink;
import org.lectern.housekeeping.link.ExternalLinks;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;

/** In MongoDB's collection {@code externalLinks}, by a hash of the address, as addresses may be longer than keys. */
@ApplicationScoped
public class MongoExternalLinks implements ExternalLinks {
    private static final String COLLECTION = "externalLinks";
    private static final String ADDRESS = "address";
    private static final String STATE = "state";
    private static final String FAILURES = "failures";
    private static final String PROBLEM = "problem";
    private static final String DUE = "due";

    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoExternalLinks() {
        this(null, null);
    }

    @Inject
    public MongoExternalLinks(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public List<ExternalLink> findAll(Collection<String> addresses) {
        List<String> ids = addresses.stream().map(MongoExternalLinks::id).toList();
        return ids.isEmpty()
                ? List.of()
                : links(guarded(
                        () -> collection().find(Filters.in(Records.ID, ids)).into(new ArrayList<>())));
    }

    @Override
    public void addMissing(Collection<ExternalLink> links) {
        List<UpdateOneModel<BsonDocument>> writes =
                links.stream().map(MongoExternalLinks::ifMissing).toList();
        if (!writes.isEmpty()) {
            guarded(() -> collection().bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    @Override
    public List<ExternalLink> due(Instant now, int limit) {
        return links(guarded(() -> collection()
                .find(Filters.lte(DUE, now))
                .sort(Sorts.ascending(DUE))
                .limit(limit)
                .into(new ArrayList<>())));
    }

    @Override
    public void save(ExternalLink link) {
        guarded(() -> collection()
                .replaceOne(
                        Filters.eq(Records.ID, id(link.address())),
                        DocumentBson.bson(document(link)),
                        new ReplaceOptions().upsert(true)));
    }

    private static UpdateOneModel<BsonDocument> ifMissing(ExternalLink link) {
        List<Bson> fields = new ArrayList<>();
        DocumentBson.bson(document(link)).forEach((name, value) -> fields.add(Updates.setOnInsert(name, value)));
        return new UpdateOneModel<>(
                Filters.eq(Records.ID, id(link.address())), Updates.combine(fields), new UpdateOptions().upsert(true));
    }

    private static String id(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Document document(ExternalLink link) {
        return Document.of(ADDRESS, link.address())
                .with(STATE, link.state().name().toLowerCase(Locale.ROOT))
                .with(FAILURES, link.failures())
                .withOptional(PROBLEM, link.problem())
                .with(DUE, link.due());
    }

    private static List<ExternalLink> links(List<BsonDocument> found) {
        return found.stream()
                .map(DocumentBson::document)
                .map(MongoExternalLinks::link)
                .toList();
    }

    private static ExternalLink link(Document document) {
        return new ExternalLink(
                document.text(ADDRESS).orElse(""),
                ExternalLink.State.valueOf(
                        document.text(STATE).orElse("unknown").toUpperCase(Locale.ROOT)),
                document.number(FAILURES).orElse(0L).intValue(),
                document.text(PROBLEM),
                document.instant(DUE).orElse(Instant.EPOCH));
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    private MongoCollection<BsonDocument> collection() {
        return database.getCollection(COLLECTION, BsonDocument.class);
    }
}
