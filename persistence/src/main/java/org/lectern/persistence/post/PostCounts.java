package org.lectern.persistence.post;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonType;
import org.bson.conversions.Bson;
import org.lectern.persistence.mongo.Operand;
import org.lectern.persistence.mongo.Outages;
import org.lectern.post.PostFields;
import org.lectern.post.Status;

/** Counts of what anybody may read. JNoSQL has no aggregations, so these are the driver's. */
final class PostCounts {
    private static final String TAGS = PostFields.TAGS;
    private static final String PUBLISHED = PostFields.PUBLISHED;
    private static final String COUNT = "count";

    /** {@code $dateToString} fails on years that have not four digits. */
    private static final Instant YEAR_1 = Instant.parse("0001-01-02T00:00:00Z");

    private final MongoDatabase database;

    PostCounts(MongoDatabase database) {
        this.database = database;
    }

    /** A post counts once for each of its tags, however often it states it. */
    Map<String, Long> byTag(Instant visibleAt) {
        Bson hasTags = Filters.type(TAGS, BsonType.ARRAY);
        Bson noDate = Filters.and(Filters.eq(PUBLISHED, null), noList(PUBLISHED));
        Bson isPublic = Filters.or(noDate, Filters.and(Filters.lte(PUBLISHED, visibleAt), noList(PUBLISHED)));
        Bson distinct =
                new BsonDocument("$setUnion", new BsonArray(List.of(new BsonString("$" + TAGS), new BsonArray())));
        Map<String, Long> counts = new TreeMap<>();
        aggregate(
                        Filters.and(isPublished(), isPublic, hasTags),
                        Aggregates.project(Projections.computed(TAGS, distinct)),
                        Aggregates.unwind("$" + TAGS),
                        Aggregates.group("$" + TAGS, Accumulators.sum(COUNT, 1L)))
                .stream()
                .filter(group -> group.isString("_id"))
                .forEach(group -> counts.put(group.getString("_id").getValue(), count(group)));
        return counts;
    }

    Map<Integer, Long> byYear(Instant visibleAt, ZoneId zone) {
        Bson hasDate =
                Filters.and(Filters.gte(PUBLISHED, YEAR_1), Filters.lte(PUBLISHED, visibleAt), noList(PUBLISHED));
        Bson year = BsonDocument.parse("{$dateToString: {format: '%Y', date: '$published'}}");
        year.toBsonDocument().getDocument("$dateToString").append("timezone", new BsonString(name(zone)));
        Map<Integer, Long> counts = new TreeMap<>(Comparator.<Integer>reverseOrder());
        aggregate(Filters.and(isPublished(), hasDate), Aggregates.group(year, Accumulators.sum(COUNT, 1L)))
                .forEach(group ->
                        counts.put(Integer.valueOf(group.getString("_id").getValue()), count(group)));
        return counts;
    }

    /** As MongoDB knows it: by its region, or by its offset where it has no other name. */
    private static String name(ZoneId zone) {
        ZoneId normalized = zone.normalized();
        return normalized.equals(ZoneOffset.UTC) ? "UTC" : normalized.getId();
    }

    private List<BsonDocument> aggregate(Bson filter, Bson... stages) {
        List<Bson> pipeline = new ArrayList<>(List.of(Aggregates.match(filter)));
        pipeline.addAll(List.of(stages));
        return Outages.guarded(() -> database.getCollection(PostRecord.COLLECTION, BsonDocument.class)
                .aggregate(pipeline)
                .into(new ArrayList<>()));
    }

    private static Bson isPublished() {
        return Filters.and(Filters.eq(PostFields.STATUS, Status.PUBLISHED.text()), noList(PostFields.STATUS));
    }

    private static Bson noList(String field) {
        return new BsonDocument(field, Operand.NO_LIST.operators());
    }

    private static long count(BsonDocument group) {
        return group.getNumber(COUNT).longValue();
    }
}
