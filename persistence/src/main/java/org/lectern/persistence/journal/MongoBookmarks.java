package org.lectern.persistence.journal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.journal.Bookmarks;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;

/** In MongoDB's collection {@code bookmarks}, a document each. One conditional write decides; JNoSQL has none of that kind. */
@ApplicationScoped
public class MongoBookmarks implements Bookmarks {
    private static final String NUMBER = "number";
    private static final String HOLDER = "holder";

    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoBookmarks() {
        this(null);
    }

    @Inject
    public MongoBookmarks(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public OptionalLong of(String reader) {
        Optional<BsonDocument> bookmark = Outages.guarded(() -> Optional.ofNullable(
                bookmarks().find(Filters.eq(Records.ID, reader)).first()));
        return bookmark.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(bookmark.get().getNumber(NUMBER).longValue());
    }

    /** One of a later holder does not match, and so is inserted once more, which its id forbids. */
    @Override
    public boolean move(String reader, long number, long holder) {
        Bson isNotLater = Filters.and(Filters.eq(Records.ID, reader), Filters.lte(HOLDER, holder));
        Bson moving = Updates.combine(Updates.set(NUMBER, number), Updates.set(HOLDER, holder));
        try {
            return Outages.guarded(() -> bookmarks().updateOne(isNotLater, moving, new UpdateOptions().upsert(true)))
                    .wasAcknowledged();
        } catch (MongoWriteException refusal) {
            if (refusal.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refusal;
        }
    }

    private MongoCollection<BsonDocument> bookmarks() {
        return database.getCollection("bookmarks", BsonDocument.class);
    }
}
