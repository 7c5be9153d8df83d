package org.lectern.persistence.preview;

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
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.post.preview.PreviewLink;
import org.lectern.post.preview.PreviewLinks;

/** In MongoDB's collection {@code previewLinks}. */
@ApplicationScoped
public class MongoPreviewLinks implements PreviewLinks {
    private static final String COLLECTION = "previewLinks";
    private static final String HASH = "hash";
    private static final String POST = "post";
    private static final String BY = "by";
    private static final String CREATED = "created";
    private static final String EXPIRES = "expires";

    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoPreviewLinks() {
        this(null, null);
    }

    @Inject
    public MongoPreviewLinks(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public Optional<PreviewLink> findByHash(String hash) {
        return guarded(
                () -> Optional.ofNullable(links().find(Filters.eq(HASH, hash)).first())
                        .map(MongoPreviewLinks::link));
    }

    @Override
    public List<PreviewLink> list(String post, Instant now, int limit) {
        return guarded(() -> {
            List<PreviewLink> found = new ArrayList<>();
            links().find(Filters.and(Filters.eq(POST, post), Filters.gt(EXPIRES, now)))
                    .sort(Sorts.ascending(Records.ID))
                    .limit(limit)
                    .forEach(each -> found.add(link(each)));
            return found;
        });
    }

    @Override
    public void insert(PreviewLink link) {
        guarded(() -> links().insertOne(DocumentBson.bson(Document.of(Records.ID, link.id())
                .with(HASH, link.hash())
                .with(POST, link.post())
                .with(BY, link.by())
                .with(CREATED, link.created())
                .with(EXPIRES, link.expires()))));
    }

    @Override
    public boolean delete(String id, String post) {
        return guarded(() -> links().deleteOne(Filters.and(Filters.eq(Records.ID, id), Filters.eq(POST, post))))
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void deleteExpired(Instant then) {
        guarded(() -> links().deleteMany(Filters.lte(EXPIRES, then)));
    }

    private static PreviewLink link(BsonDocument bson) {
        Document document = DocumentBson.document(bson);
        return new PreviewLink(
                document.text(Records.ID).orElse(""),
                document.text(HASH).orElse(""),
                document.text(POST).orElse(""),
                document.text(BY).orElse(""),
                document.instant(CREATED).orElse(Instant.EPOCH),
                document.instant(EXPIRES).orElse(Instant.EPOCH));
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    private MongoCollection<BsonDocument> links() {
        return database.getCollection(COLLECTION, BsonDocument.class);
    }
}
