package org.lectern.persistence.kill;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The store's own look at every index entry, and how many entries there have to be. */
final class Validity {
    private Validity() {}

    static List<String> differences(MongoDatabase database, Collection<BsonDocument> stored) {
        BsonDocument answer =
                database.runCommand(new BsonDocument("validate", new BsonString("posts")), BsonDocument.class);
        Map<String, Long> keys = new TreeMap<>();
        answer.getDocument("keysPerIndex")
                .forEach((index, count) -> keys.put(index, count.asNumber().longValue()));
        boolean isRight = answer.getBoolean("valid").getValue()
                && answer.getArray("errors").isEmpty()
                && answer.getNumber("nrecords").longValue() == stored.size()
                && keys.equals(keys(stored));
        return isRight ? List.of() : List.of("validate says " + answer.toJson() + " instead of " + keys(stored));
    }

    /** A document without tags has one key all the same. */
    private static Map<String, Long> keys(Collection<BsonDocument> stored) {
        long all = stored.size();
        long slugs = stored.stream().filter(AnyPost::hasSlug).count();
        long published = stored.stream().filter(AnyPost::isPublished).count();
        long tags = stored.stream()
                .mapToLong(post -> Math.max(1, AnyPost.tags(post).size()))
                .sum();
        return Map.of(
                "_id_", all, "slug_1", slugs, "tags_1_date_-1__id_1", tags, "date_1__id_1", published, "kind_1", all);
    }
}
