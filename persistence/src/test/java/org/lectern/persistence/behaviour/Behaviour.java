package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterEach;
import org.lectern.persistence.Store;

/**
 * Something that MongoDB does and that the program relies on, tried on one of the stores in a collection of its own. What a real MongoDB
 * does is right. Documents are written as JSON, with MongoDB's extensions for the types that JSON has not.
 */
abstract class Behaviour {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final MongoDatabase database;
    final MongoCollection<BsonDocument> collection;

    Behaviour(Store store) {
        database = store.database();
        collection = another();
    }

    @AfterEach
    void drop() {
        collection.drop();
    }

    final MongoCollection<BsonDocument> another() {
        return database.getCollection("behaviour." + NUMBER.incrementAndGet(), BsonDocument.class);
    }

    static BsonDocument json(String text) {
        return BsonDocument.parse(text);
    }

    static List<BsonDocument> jsons(String... texts) {
        return Stream.of(texts).map(Behaviour::json).toList();
    }

    static BsonValue value(String text) {
        return json("{v: " + text + "}").get("v");
    }

    final void insert(String... documents) {
        collection.insertMany(jsons(documents));
    }

    /** Each value as the field {@code v} of a document whose {@code _id} is its place, from 0 on. */
    final void insertValues(String... values) {
        List<BsonDocument> documents = new ArrayList<>();
        for (String value : values) {
            documents.add(json("{_id: " + documents.size() + ", v: " + value + "}"));
        }
        collection.insertMany(documents);
    }

    final void index(String keys) {
        collection.createIndex(json(keys));
    }

    final void uniqueIndex(String keys) {
        collection.createIndex(json(keys), new IndexOptions().unique(true));
    }

    final List<BsonDocument> all() {
        return found("{}");
    }

    /** In the order of their ids. */
    final List<BsonDocument> found(String filter) {
        return collection.find(json(filter)).sort(json("{_id: 1}")).into(new ArrayList<>());
    }

    final BsonDocument only(String filter) {
        List<BsonDocument> found = found(filter);
        if (found.size() != 1) {
            throw new AssertionError("not one document: " + found);
        }
        return found.get(0);
    }

    /** The ids of what is found, ascending. */
    final List<Integer> ids(String filter) {
        return idsOf(found(filter));
    }

    final List<Integer> idsSorted(String sort) {
        return idsOf(collection.find().sort(json(sort)).into(new ArrayList<>()));
    }

    static List<Integer> idsOf(List<BsonDocument> documents) {
        return documents.stream()
                .map(document -> document.getNumber("_id").intValue())
                .toList();
    }

    final List<BsonDocument> aggregated(String... stages) {
        return collection.aggregate(jsons(stages)).into(new ArrayList<>());
    }

    final BsonDocument command(String command) {
        return database.runCommand(json(command), BsonDocument.class);
    }

    final String name() {
        return collection.getNamespace().getCollectionName();
    }

    /** The server's code of the error, which there has to be. */
    static int codeOf(ThrowingCallable call) {
        MongoException refusal = refusal(call);
        return refusal instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().get(0).getCode()
                : refusal.getCode();
    }

    static MongoException refusal(ThrowingCallable call) {
        MongoException refusal = catchThrowableOfType(MongoException.class, call);
        if (refusal == null) {
            throw new AssertionError("nothing was refused");
        }
        return refusal;
    }
}
