package org.lectern.persistence.post;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.lectern.persistence.mongo.Operand;
import org.lectern.persistence.mongo.Outages;
import org.lectern.post.PostFields;
import org.lectern.post.PostQuery;
import org.lectern.post.Status;
import org.lectern.reference.Mentions;

/** Counts in MongoDB's collection {@code posts}, among the posts that an index finds by the keys. */
@ApplicationScoped
public class MongoMentions implements Mentions {
    private static final String KEYS = "keys";
    private static final String COUNT = "count";

    private final MongoDatabase database;

    /** For the container's proxy. */
    protected MongoMentions() {
        this(null);
    }

    @Inject
    public MongoMentions(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> countVisible(PostQuery.Field field, Collection<String> keys, Instant visibleAt) {
        Map<String, Long> counts = new HashMap<>();
        List<BsonDocument> groups =
                Outages.guarded(() -> database.getCollection(PostRecord.COLLECTION, BsonDocument.class)
                        .aggregate(pipeline(field, keys, visibleAt))
                        .into(new ArrayList<>()));
        for (BsonDocument group : groups) {
            if (group.isString("_id") && keys.contains(group.getString("_id").getValue())) {
                counts.put(
                        group.getString("_id").getValue(),
                        group.getNumber(COUNT).longValue());
            }
        }
        return counts;
    }

    static List<Bson> pipeline(PostQuery.Field field, Collection<String> keys, Instant visibleAt) {
        Bson isPublished =
                Filters.and(Filters.eq(PostFields.STATUS, Status.PUBLISHED.text()), noList(PostFields.STATUS));
        Bson isOut = Filters.and(
                Filters.or(Filters.eq(PostFields.PUBLISHED, null), Filters.lte(PostFields.PUBLISHED, visibleAt)),
                noList(PostFields.PUBLISHED));
        List<Bson> mentioned =
                paths(field).stream().map(path -> Filters.in(path, keys)).toList();
        return List.of(
                Aggregates.match(Filters.and(Filters.or(mentioned), isPublished, isOut)),
                Aggregates.project(Projections.computed(KEYS, eachOnce(paths(field)))),
                Aggregates.unwind("$" + KEYS),
                Aggregates.match(Filters.in(KEYS, keys)),
                Aggregates.group("$" + KEYS, Accumulators.sum(COUNT, 1L)));
    }

    private static List<String> paths(PostQuery.Field field) {
        return switch (field) {
            case EVENT -> List.of("event.slug");
            case PERSON -> List.of("authors.slug", "talk.speakers.slug");
            default -> throw new IllegalArgumentException(field + " mentions nothing");
        };
    }

    /** The values at the paths; one alone needs no union, which the store that comes along takes for its elements. */
    private static BsonValue eachOnce(List<String> paths) {
        return paths.size() == 1
                ? new BsonString("$" + paths.get(0))
                : operator(
                        "$setUnion",
                        new BsonArray(paths.stream().map(MongoMentions::asList).toList()));
    }

    /** Other programs may have stored one author instead of a list. */
    private static BsonValue asList(String path) {
        BsonString value = new BsonString("$" + path);
        return operator(
                "$cond", new BsonArray(List.of(operator("$isArray", value), value, new BsonArray(List.of(value)))));
    }

    private static BsonDocument operator(String name, BsonValue operand) {
        return new BsonDocument(name, operand);
    }

    private static Bson noList(String field) {
        return new BsonDocument(field, Operand.NO_LIST.operators());
    }
}
