package org.lectern.persistence.statistics;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.lectern.document.Document;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.Operand;
import org.lectern.persistence.mongo.Outages;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Reckoned;
import org.lectern.post.Status;
import org.lectern.statistics.CountedPosts;
import org.lectern.statistics.Span;

/** What is counted of MongoDB's collection {@code posts}. JNoSQL reads to the end before it returns, so this is the driver's. */
@ApplicationScoped
public class MongoCountedPosts implements CountedPosts {
    private static final String PUBLISHED = PostFields.PUBLISHED;

    /** Nobody asks what is counted for its id. */
    private static final PostId ANY = PostId.of("any");

    private static final String ID = "_id";

    /** Of 16 MB each, at most. */
    private static final int TEXTS_AT_A_TIME = 20;

    private final MongoDatabase database;
    private final Indexes indexes;

    /** For the container's proxy. */
    protected MongoCountedPosts() {
        this(null, null);
    }

    @Inject
    public MongoCountedPosts(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public void dated(Span span, Consumer<Post> each) {
        read(dated(span), each);
    }

    @Override
    public void undated(Consumer<Post> each) {
        read(undated(), each);
    }

    @Override
    public Optional<Instant> firstDate(Instant from) {
        return guarded(() -> Optional.ofNullable(first(from).first()))
                .map(found -> Instant.ofEpochMilli(found.getDateTime(PUBLISHED).getValue()));
    }

    static Bson dated(Span span) {
        return Filters.and(
                isPublished(), Filters.gte(PUBLISHED, date(span.first())), Filters.lte(PUBLISHED, date(span.last())));
    }

    static Bson undated() {
        return Filters.and(isPublished(), Filters.eq(PUBLISHED, null));
    }

    FindIterable<BsonDocument> first(Instant from) {
        Bson noList = new BsonDocument(PUBLISHED, Operand.NO_LIST.operators());
        return posts().find(Filters.and(isPublished(), Filters.gte(PUBLISHED, date(from)), noList))
                .sort(Sorts.ascending(PUBLISHED, "_id"))
                .projection(Projections.include(PUBLISHED))
                .limit(1);
    }

    FindIterable<BsonDocument> find(Bson filter) {
        return posts().find(filter)
                .projection(Projections.fields(Projections.include(
                        PostFields.STATUS,
                        PUBLISHED,
                        PostFields.TAGS,
                        PostFields.KIND,
                        PostFields.LANGUAGE,
                        "event.slug",
                        "authors.slug",
                        "talk.speakers.slug",
                        PostFields.RECKONED + ".words")))
                .batchSize(1_000);
    }

    private void read(Bson filter, Consumer<Post> each) {
        guarded(() -> {
            List<BsonDocument> wordless = new ArrayList<>();
            find(filter).forEach(found -> {
                Document document = DocumentBson.document(found);
                if (!Reckoned.lacksWords(document)) {
                    each.accept(new Post(ANY, 0, document));
                    return;
                }
                wordless.add(found);
                if (wordless.size() == TEXTS_AT_A_TIME) {
                    takeWithTexts(wordless, each);
                }
            });
            takeWithTexts(wordless, each);
            return true;
        });
    }

    /** Other programs, and former versions, count no words. One whose text is gone by now is taken as it was found. */
    private void takeWithTexts(List<BsonDocument> wordless, Consumer<Post> each) {
        List<BsonValue> ids = wordless.stream().map(found -> found.get(ID)).toList();
        Map<BsonValue, BsonValue> texts = new HashMap<>();
        posts().find(Filters.in(ID, ids))
                .projection(Projections.include(PostFields.CONTENT))
                .forEach(found -> texts.put(found.get(ID), found.get(PostFields.CONTENT, BsonNull.VALUE)));
        for (BsonDocument found : wordless) {
            found.append(PostFields.CONTENT, texts.getOrDefault(found.get(ID), BsonNull.VALUE));
            each.accept(new Post(ANY, 0, DocumentBson.document(found)));
        }
        wordless.clear();
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    private MongoCollection<BsonDocument> posts() {
        return database.getCollection("posts", BsonDocument.class);
    }

    private static Bson isPublished() {
        return Filters.eq(PostFields.STATUS, Status.PUBLISHED.text());
    }

    private static BsonDateTime date(Instant instant) {
        return new BsonDateTime(instant.toEpochMilli());
    }
}
