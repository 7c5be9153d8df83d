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
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Whether what is found through the indexes is what stands in the documents, in the same order. */
final class IndexAgreement {
    private static final Comparator<BsonDocument> BY_ID =
            Comparator.comparing(post -> post.getString("_id").getValue());
    private static final Comparator<BsonDocument> BY_SLUG =
            Comparator.comparing(post -> post.getString("slug").getValue());
    private static final Comparator<BsonDocument> BY_DATE =
            Comparator.comparing(post -> post.getDateTime("date").getValue());

    private final MongoCollection<BsonDocument> posts;
    private final List<BsonDocument> stored;
    private final List<String> differences = new ArrayList<>();

    private IndexAgreement(MongoCollection<BsonDocument> posts, Collection<BsonDocument> stored) {
        this.posts = posts;
        this.stored = List.copyOf(stored);
    }

    static void createIndexes(MongoCollection<BsonDocument> posts) {
        posts.createIndex(ascending("slug"), new IndexOptions().unique(true).sparse(true));
        posts.createIndex(compoundIndex(ascending("tags"), descending("date"), ascending("_id")));
        posts.createIndex(
                ascending("date", "_id"), new IndexOptions().partialFilterExpression(eq("status", "published")));
        posts.createIndex(ascending("kind"));
    }

    /** @param stored all documents, read without an index */
    static List<String> differences(MongoCollection<BsonDocument> posts, Collection<BsonDocument> stored) {
        IndexAgreement agreement = new IndexAgreement(posts, stored);
        agreement.compare();
        return agreement.differences;
    }

    private void compare() {
        Stream<BsonDocument> withSlug = stored.stream().filter(AnyPost::hasSlug);
        compare(gte("slug", ""), Optional.of(ascending("slug")), withSlug.sorted(BY_SLUG));

        Bson isPublished = and(eq("status", "published"), gte("date", new BsonDateTime(0)));
        Stream<BsonDocument> published = stored.stream().filter(AnyPost::isPublished);
        compare(isPublished, Optional.of(ascending("date", "_id")), published.sorted(BY_DATE.thenComparing(BY_ID)));

        Bson newestFirst = compoundIndex(descending("date"), ascending("_id"));
        for (String tag : AnyPost.TAGS) {
            Stream<BsonDocument> tagged = stored.stream().filter(AnyPost.isTagged(tag));
            compare(
                    eq("tags", tag),
                    Optional.of(newestFirst),
                    tagged.sorted(BY_DATE.reversed().thenComparing(BY_ID)));
        }
        for (String kind : AnyPost.KINDS) {
            Stream<BsonDocument> ofKind = stored.stream().filter(AnyPost.isOfKind(kind));
            compare(eq("kind", kind), Optional.empty(), ofKind);
        }
    }

    private void compare(Bson filter, Optional<Bson> order, Stream<BsonDocument> documents) {
        FindIterable<BsonDocument> query = posts.find(filter).projection(Projections.include("_id"));
        order.ifPresent(query::sort);
        List<String> found = ids(query.into(new ArrayList<>()).stream(), order.isPresent());
        List<String> expected = ids(documents, order.isPresent());
        if (!found.equals(expected)) {
            differences.add(filter + " finds " + found.size() + " of " + expected.size() + " documents, or in another"
                    + " order; only in the index: " + without(found, expected) + ", only in the documents: "
                    + without(expected, found));
        }
        String plan = query.explain(ExplainVerbosity.QUERY_PLANNER).toJson();
        if (!plan.contains("\"IXSCAN\"")) {
            differences.add(filter + " uses no index: " + plan);
        }
    }

    private static List<String> ids(Stream<BsonDocument> documents, boolean isOrdered) {
        Stream<String> ids = documents.map(AnyPost::id);
        return (isOrdered ? ids : ids.sorted()).toList();
    }

    private static Set<String> without(List<String> some, List<String> others) {
        Set<String> rest = new LinkedHashSet<>(some);
        others.forEach(rest::remove);
        return rest;
    }
}
