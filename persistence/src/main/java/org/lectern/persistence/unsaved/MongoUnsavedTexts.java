package org.lectern.persistence.unsaved;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.DuplicateKey;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Outages;
import org.lectern.persistence.mongo.Records;
import org.lectern.post.unsaved.UnsavedText;
import org.lectern.post.unsaved.UnsavedTexts;

/**
 * In MongoDB's collection {@code unsavedTexts}, a document each. The names of fields stand in values: they may hold whatever a key must not.
 * Conditional writes are the driver's; JNoSQL has none of that kind.
 */
@ApplicationScoped
public class MongoUnsavedTexts implements UnsavedTexts {
    private static final String COLLECTION = "unsavedTexts";
    private static final String USER = "user";
    private static final String SUBJECT = "subject";
    private static final String VERSION = "began";
    private static final String WINDOW = "window";
    private static final String TURN = "turn";
    private static final String FIELDS = "fields";
    private static final String NAME = "name";
    private static final String VALUES = "values";
    private static final String AT = "at";

    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoUnsavedTexts() {
        this(null, null);
    }

    @Inject
    public MongoUnsavedTexts(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public Optional<UnsavedText> find(String user, String subject) {
        return guarded(
                () -> Optional.ofNullable(texts().find(isAbout(user, subject)).first())
                        .map(MongoUnsavedTexts::text));
    }

    @Override
    public List<UnsavedText> list(String user, int limit) {
        return guarded(() -> {
            List<UnsavedText> found = new ArrayList<>();
            texts().find(Filters.eq(USER, user))
                    .sort(Sorts.descending(AT, Records.ID))
                    .limit(limit)
                    .forEach(each -> found.add(text(each)));
            return found;
        });
    }

    @Override
    public boolean insert(UnsavedText text) {
        try {
            guarded(() -> texts().insertOne(bson(text)));
            return true;
        } catch (MongoWriteException refusal) {
            if (DuplicateKey.is(refusal.getCode())) {
                return false;
            }
            throw refusal;
        }
    }

    @Override
    public boolean replace(UnsavedText text, long turn) {
        Bson seen = Filters.and(isAbout(text.user(), text.subject()), Filters.eq(TURN, turn));
        return guarded(() -> texts().replaceOne(seen, bson(text))).getMatchedCount() == 1;
    }

    @Override
    public boolean delete(String user, String subject) {
        return guarded(() -> texts().deleteOne(isAbout(user, subject))).getDeletedCount() == 1;
    }

    @Override
    public boolean delete(String user, String subject, long turn) {
        Bson seen = Filters.and(isAbout(user, subject), Filters.eq(TURN, turn));
        return guarded(() -> texts().deleteOne(seen)).getDeletedCount() == 1;
    }

    @Override
    public long count(String user) {
        return guarded(() -> texts().countDocuments(Filters.eq(USER, user)));
    }

    @Override
    public long deleteKeptBefore(Instant then) {
        return guarded(() -> texts().deleteMany(Filters.lte(AT, then))).getDeletedCount();
    }

    private static Bson isAbout(String user, String subject) {
        return Filters.eq(Records.ID, id(user, subject));
    }

    /** No two of them read the same. */
    private static String id(String user, String subject) {
        return user.length() + ":" + user + ":" + subject;
    }

    private static BsonDocument bson(UnsavedText text) {
        List<Document> fields = new ArrayList<>();
        text.fields()
                .forEach((name, values) -> fields.add(Document.of(NAME, name).with(VALUES, values)));
        return DocumentBson.bson(Document.of(Records.ID, id(text.user(), text.subject()))
                .with(USER, text.user())
                .with(SUBJECT, text.subject())
                .with(VERSION, text.version())
                .with(WINDOW, text.window())
                .with(TURN, text.turn())
                .with(AT, text.at())
                .with(FIELDS, fields));
    }

    private static UnsavedText text(BsonDocument bson) {
        Document document = DocumentBson.document(bson);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        document.documents(FIELDS).forEach(field -> fields.put(field.text(NAME).orElse(""), field.texts(VALUES)));
        return new UnsavedText(
                document.text(USER).orElse(""),
                document.text(SUBJECT).orElse(""),
                document.number(VERSION).orElse(0L),
                document.text(WINDOW).orElse(""),
                document.number(TURN).orElse(0L),
                fields,
                document.instant(AT).orElse(Instant.EPOCH));
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    private MongoCollection<BsonDocument> texts() {
        return database.getCollection(COLLECTION, BsonDocument.class);
    }
}
