package org.lectern.persistence.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.data.Sort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.eclipse.jnosql.communication.semistructured.CommunicationEntity;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.communication.semistructured.DeleteQuery;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;

/**
 * What JNoSQL's templates read and write through: documents as they are, in their order and types, with the fields that a record does not
 * map; and writes that are conditional on a version.
 *
 * <ul>
 *   <li>{@link #update} replaces the document with this id. A record with a {@code version} replaces only the document that has this
 *       version, which then is one higher; else {@link StaleWrite}. A record without one is put in place whatever was there.
 *   <li>{@link #select} reads to the end before it returns. A column that begins with a minus sign is left out; all others come.
 *   <li>All methods throw {@link DuplicateKey}, {@link NotStorable} and {@link org.lectern.post.StoreUnavailable}.
 * </ul>
 */
public final class ExactDocuments implements DatabaseManager {
    private final MongoDatabase database;
    private final Indexes indexes;

    public ExactDocuments(MongoDatabase database, Indexes indexes) {
        this.database = database;
        this.indexes = indexes;
    }

    @Override
    public String name() {
        return database.getName();
    }

    @Override
    public CommunicationEntity insert(CommunicationEntity entity) {
        RawBsonDocument document = Storable.of(Records.write(entity));
        written(() ->
                database.getCollection(entity.name(), RawBsonDocument.class).insertOne(document));
        return Records.read(entity.name(), document);
    }

    @Override
    public Iterable<CommunicationEntity> insert(Iterable<CommunicationEntity> entities) {
        return stream(entities).map(this::insert).toList();
    }

    @Override
    public CommunicationEntity update(CommunicationEntity entity) {
        BsonDocument document = Records.write(entity);
        boolean isConditional = entity.contains(Versions.FIELD);
        Bson filter = Filters.eq(Records.ID, document.get(Records.ID));
        if (isConditional) {
            long version = Versions.of(document);
            filter = Filters.and(filter, Versions.is(version));
            document.put(Versions.FIELD, new BsonInt64(version + 1));
        }
        replace(entity.name(), filter, Storable.of(document), !isConditional);
        return Records.read(entity.name(), document);
    }

    private void replace(String collection, Bson filter, RawBsonDocument document, boolean orInsert) {
        ReplaceOptions options = new ReplaceOptions().upsert(orInsert);
        long matched = written(() -> database.getCollection(collection, RawBsonDocument.class)
                .replaceOne(filter, document, options)
                .getMatchedCount());
        if (matched == 0 && !orInsert) {
            throw new StaleWrite("no such document, or another version of it, in " + collection);
        }
    }

    @Override
    public Iterable<CommunicationEntity> update(Iterable<CommunicationEntity> entities) {
        return stream(entities).map(this::update).toList();
    }

    @Override
    public void delete(DeleteQuery query) {
        guarded(() -> database.getCollection(query.name())
                .deleteMany(filter(query.condition().orElse(null))));
    }

    @Override
    public Stream<CommunicationEntity> select(SelectQuery query) {
        List<BsonDocument> found = guarded(() -> find(query).into(new ArrayList<>()));
        return found.stream().map(document -> Records.read(query.name(), document));
    }

    @Override
    public long count(SelectQuery query) {
        return guarded(() -> database.getCollection(query.name())
                .countDocuments(filter(query.condition().orElse(null))));
    }

    @Override
    public long count(String entity) {
        return guarded(() -> database.getCollection(entity).countDocuments());
    }

    /** Does nothing: the client is not this object's. */
    @Override
    public void close() {}

    @Override
    public CommunicationEntity insert(CommunicationEntity entity, Duration timeToLive) {
        throw new UnsupportedOperationException("nothing here ends by itself");
    }

    @Override
    public Iterable<CommunicationEntity> insert(Iterable<CommunicationEntity> entities, Duration timeToLive) {
        throw new UnsupportedOperationException("nothing here ends by itself");
    }

    /** The driver's query for JNoSQL's; also for those who want to see how it is answered. */
    public FindIterable<BsonDocument> find(SelectQuery query) {
        FindIterable<BsonDocument> find = database.getCollection(query.name(), BsonDocument.class)
                .find(filter(query.condition().orElse(null)))
                .skip(Math.toIntExact(query.skip()))
                .limit(Math.toIntExact(query.limit()));
        if (!query.sorts().isEmpty()) {
            find.sort(Sorts.orderBy(
                    query.sorts().stream().map(ExactDocuments::sort).toList()));
        }
        if (!query.columns().isEmpty()) {
            find.projection(Projections.exclude(
                    query.columns().stream().map(ExactDocuments::excluded).toList()));
        }
        return find;
    }

    private static Bson sort(Sort<?> sort) {
        return sort.isAscending() ? Sorts.ascending(sort.property()) : Sorts.descending(sort.property());
    }

    private static String excluded(String column) {
        if (!column.startsWith("-")) {
            throw new UnsupportedOperationException("a document comes whole, or without some of its fields");
        }
        return column.substring(1);
    }

    private static BsonDocument filter(CriteriaCondition criteria) {
        return criteria == null ? new BsonDocument() : Criteria.bson(criteria);
    }

    private static <T> Stream<T> stream(Iterable<T> values) {
        return StreamSupport.stream(values.spliterator(), false);
    }

    private <T> T guarded(Supplier<T> call) {
        indexes.ensure();
        return Outages.guarded(call);
    }

    /** A write that the store refuses is a matter of what is written: nothing else of it is left to the caller. */
    private <T> T written(Supplier<T> write) {
        try {
            return guarded(write);
        } catch (MongoWriteException refusal) {
            if (DuplicateKey.is(refusal.getCode())) {
                throw new DuplicateKey(refusal.getMessage());
            }
            throw new NotStorable("the store refuses it: " + refusal.getMessage(), refusal);
        }
    }
}
