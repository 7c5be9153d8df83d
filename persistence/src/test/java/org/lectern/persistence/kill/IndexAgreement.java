package org.lectern.persistence.kill;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** Whether what is found through the indexes is what stands in the documents. */
final class IndexAgreement {
    private static final Comparator<BsonDocument> BY_ID = by("_id");
    private static final Comparator<BsonDocument> BY_DATE =
            Comparator.comparing(post -> post.getDateTime("date").getValue());

    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> posts;

    IndexAgreement(MongoDatabase database, MongoCollection<BsonDocument> posts) {
        this.database = database;
        this.posts = posts;
    }

    static void createIndexes(MongoCollection<BsonDocument> posts) {
        posts.createIndex(ascending("slug"), new IndexOptions().unique(true).sparse(true));
        posts.createIndex(compoundIndex(ascending("tags"), descending("date"), ascending("_id")));
        posts.createIndex(
                ascending("date", "_id"), new IndexOptions().partialFilterExpression(eq("status", "published")));
        posts.createIndex(ascending("kind"));
    }

    /** @param stored all documents, read without an index */
    List<String> differences(Collection<BsonDocument> stored) {
        List<String> differences = new ArrayList<>(validity(stored.size()));
        compare("slug", gte("slug", ""), ascending("slug"), has("slug"), by("slug"), stored, differences);
        for (int number = 0; number < AnyPost.TAGS; number++) {
            String tag = "tag-" + number;
            Bson order = compoundIndex(descending("date"), ascending("_id"));
            Comparator<BsonDocument> sorted = BY_DATE.reversed().thenComparing(BY_ID);
            compare(tag, eq("tags", tag), order, isTagged(tag), sorted, stored, differences);
        }
        Bson isPublished = Filters.and(eq("status", "published"), gte("date", new org.bson.BsonDateTime(0)));
        compare(
                "published",
                isPublished,
                ascending("date", "_id"),
                is("status", "published"),
                BY_DATE.thenComparing(BY_ID),
                stored,
                differences);
        for (String kind : AnyPost.KINDS) {
            compare(kind, eq("kind", kind), ascending("_id"), is("kind", kind), BY_ID, stored, differences);
        }
        return differences;
    }

    private void compare(
            String name,
            Bson filter,
            Bson order,
            Predicate<BsonDocument> matches,
            Comparator<BsonDocument> sorted,
            Collection<BsonDocument> stored,
            List<String> differences) {
        List<BsonValue> found = ids(posts.find(filter).sort(order).into(new ArrayList<>()).stream());
        List<BsonValue> expected = ids(stored.stream().filter(matches).sorted(sorted));
        if (!found.equals(expected)) {
            differences.add("the index finds for " + name + ": " + found + ", in the documents is: " + expected);
        }
    }

    /** The store's own look at every entry. */
    private List<String> validity(int size) {
        BsonDocument answer = database.runCommand(
                new BsonDocument("validate", new BsonString(posts.getNamespace().getCollectionName())),
                BsonDocument.class);
        boolean isValid = answer.getBoolean("valid").getValue()
                && answer.getArray("errors", new BsonArray()).isEmpty()
                && answer.getNumber("nrecords").longValue() == size;
        return isValid ? List.of() : List.of("validate with " + size + " documents says " + answer.toJson());
    }

    private static List<BsonValue> ids(Stream<BsonDocument> documents) {
        return documents.map(document -> document.get("_id")).toList();
    }

    private static Predicate<BsonDocument> has(String field) {
        return post -> post.containsKey(field);
    }

    private static Predicate<BsonDocument> is(String field, String value) {
        return post -> post.getOrDefault(field, BsonNull.VALUE).equals(new BsonString(value));
    }

    private static Predicate<BsonDocument> isTagged(String tag) {
        return post -> post.getArray("tags", new BsonArray()).contains(new BsonString(tag));
    }

    private static Comparator<BsonDocument> by(String field) {
        return Comparator.comparing(post -> post.getString(field).getValue());
    }
}
