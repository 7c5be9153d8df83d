package org.lectern.persistence.kill;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Whether what is found through the indexes is what stands in the documents. */
final class IndexAgreement {
    private static final Comparator<BsonDocument> BY_ID = by("_id");
    private static final Comparator<BsonDocument> BY_SLUG = by("slug");
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
        List<String> differences = new ArrayList<>(validity(stored));
        var slugs = posts.find(gte("slug", "")).sort(ascending("slug"));
        differences.addAll(
                compare("slugs", slugs, stored.stream().filter(has("slug")).sorted(BY_SLUG)));
        var published = posts.find(and(eq("status", "published"), gte("date", new BsonDateTime(0))))
                .sort(ascending("date", "_id"));
        Comparator<BsonDocument> oldestFirst = BY_DATE.thenComparing(BY_ID);
        differences.addAll(compare(
                "published",
                published,
                stored.stream().filter(is("status", "published")).sorted(oldestFirst)));
        AnyPost.TAGS.forEach(tag -> differences.addAll(compare(
                tag,
                posts.find(eq("tags", tag)).sort(compoundIndex(descending("date"), ascending("_id"))),
                stored.stream().filter(isTagged(tag)).sorted(BY_DATE.reversed().thenComparing(BY_ID)))));
        AnyPost.KINDS.forEach(kind -> {
            var ofKind = posts.find(eq("kind", kind));
            Stream<BsonDocument> answer =
                    ofKind.into(new ArrayList<>()).stream().sorted(BY_ID);
            differences.addAll(compare(
                    kind,
                    ofKind,
                    answer,
                    stored.stream().filter(is("kind", kind)).sorted(BY_ID)));
        });
        return differences;
    }

    private static List<String> compare(String name, FindIterable<BsonDocument> query, Stream<BsonDocument> documents) {
        return compare(name, query, query.into(new ArrayList<>()).stream(), documents);
    }

    private static List<String> compare(
            String name,
            FindIterable<BsonDocument> query,
            Stream<BsonDocument> answer,
            Stream<BsonDocument> documents) {
        List<String> differences = new ArrayList<>();
        List<BsonValue> found = ids(answer);
        List<BsonValue> expected = ids(documents);
        if (!found.equals(expected)) {
            differences.add("the index finds for " + name + ": " + found + ", in the documents is: " + expected);
        }
        String plan = query.explain(ExplainVerbosity.QUERY_PLANNER).toJson();
        if (!plan.contains("\"IXSCAN\"")) {
            differences.add("no index is used for " + name + ": " + plan);
        }
        return differences;
    }

    /** The store's own look at every entry, and how many entries there have to be. */
    private List<String> validity(Collection<BsonDocument> stored) {
        BsonDocument answer = database.runCommand(
                new BsonDocument("validate", new BsonString(posts.getNamespace().getCollectionName())),
                BsonDocument.class);
        boolean isValid = answer.getBoolean("valid").getValue()
                && answer.getArray("errors", new BsonArray()).isEmpty()
                && answer.getNumber("nrecords").longValue() == stored.size();
        Map<String, Long> keys = new TreeMap<>();
        answer.getDocument("keysPerIndex")
                .forEach((index, count) -> keys.put(index, count.asNumber().longValue()));
        boolean hasAllKeys = keys.equals(keys(stored));
        return isValid && hasAllKeys
                ? List.of()
                : List.of("validate says " + answer.toJson() + " instead of " + keys(stored));
    }

    private static Map<String, Long> keys(Collection<BsonDocument> stored) {
        long size = stored.size();
        return Map.of(
                "_id_",
                size,
                "slug_1",
                stored.stream().filter(has("slug")).count(),
                "tags_1_date_-1__id_1",
                stored.stream()
                        .mapToLong(post -> Math.max(
                                1,
                                Set.copyOf(post.getArray("tags", new BsonArray()))
                                        .size()))
                        .sum(),
                "date_1__id_1",
                stored.stream().filter(is("status", "published")).count(),
                "kind_1",
                size);
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
