package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.persistence.embedded.index.IndexDefinition;
import org.lectern.persistence.embedded.match.Filter;
import org.lectern.persistence.embedded.match.Refusal;

/** Refuses what a MongoDB would do and this store does not, rather than to pass over it. */
final class Refusals {
    private static final Map<String, String> OF_COLLECTIONS = Map.of(
            "validator", "a validator",
            "capped", "a capped collection",
            "timeseries", "a timeseries collection",
            "viewOn", "a view",
            "clusteredIndex", "a clustered index",
            "encryptedFields", "encrypted fields",
            "changeStreamPreAndPostImages", "change streams",
            "expireAfterSeconds", "a collection that expires");

    private static final Set<String> OTHER_KINDS = Set.of("text", "2d", "2dsphere", "hashed", "geoHaystack");

    private static final Set<String> OF_INDEXES = Set.of(
            "v",
            "key",
            "name",
            "ns",
            "unique",
            "sparse",
            "partialFilterExpression",
            "expireAfterSeconds",
            "background",
            "hidden",
            "collation");

    private Refusals() {}

    static MongoServerError notHere(String feature) {
        return Refusal.notHere(feature);
    }

    /** What any command may ask for. */
    static void check(String command, Document body) {
        checkCollation(body);
        List.of("updates", "deletes").forEach(writes -> ((Collection<?>) body.getOrDefault(writes, List.of()))
                .forEach(write -> checkWrite((Document) write)));
        if (body.containsKey("startTransaction")) {
            throw notHere("transactions");
        }
        if (command.equals("create") || command.equals("collmod")) {
            OF_COLLECTIONS.forEach((option, feature) -> refuse(body, option, feature));
        }
    }

    /** @param description one of those that {@code createIndexes} has */
    static void checkIndex(Document description) {
        checkCollation(description);
        Document key = (Document) description.get("key");
        if (key.isEmpty()) {
            throw noIndex("Index keys cannot be empty.");
        }
        key.forEach(Refusals::checkKey);
        boolean isUnique = Boolean.TRUE.equals(description.get("unique"));
        if (isUnique && key.keySet().stream().anyMatch(path -> path.matches("(.*\\.)?\\d+(\\..*)?"))) {
            throw notHere("unique indexes over places in arrays");
        }
        IndexDefinition.filter(description).ifPresent(Filter::of);
        if (description.containsKey("partialFilterExpression") && Boolean.TRUE.equals(description.get("sparse"))) {
            throw noIndex("cannot mix \"partialFilterExpression\" and \"sparse\" options");
        }
        if (description.containsKey("expireAfterSeconds") && key.size() > 1) {
            throw noIndex("TTL indexes are single-field indexes, compound indexes do not support TTL");
        }
        description.keySet().stream()
                .filter(option -> !OF_INDEXES.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw notHere("indexes with the option " + option);
                });
        if (Boolean.TRUE.equals(description.get("hidden"))) {
            throw notHere("hidden indexes");
        }
    }

    private static void checkKey(String field, Object kind) {
        if (kind instanceof String name && OTHER_KINDS.contains(name)) {
            throw notHere("indexes of the kind \"" + name + "\"");
        }
        if (field.contains("$**")) {
            throw notHere("wildcard indexes");
        }
        if (!(kind instanceof Number direction) || direction.doubleValue() == 0) {
            throw noIndex("Values in the index key pattern must be 1 or -1, and not " + kind);
        }
        if (field.isEmpty() || field.startsWith(".") || field.endsWith(".") || field.contains("..")) {
            throw noIndex("Index keys cannot contain an empty field: \"" + field + "\"");
        }
    }

    private static MongoServerError noIndex(String reason) {
        return Replies.error(67, "CannotCreateIndex", reason);
    }

    private static void refuse(Document body, String option, String feature) {
        Object value = body.get(option);
        boolean isAsked =
                value != null && !Boolean.FALSE.equals(value) && !(value instanceof Document set && set.isEmpty());
        if (isAsked) {
            throw notHere(feature);
        }
    }

    private static void checkWrite(Document write) {
        checkCollation(write);
        if (write.containsKey("arrayFilters")) {
            throw notHere("array filters");
        }
    }

    private static void checkCollation(Document body) {
        if (body.get("collation") instanceof Document collation
                && !collation.isEmpty()
                && !"simple".equals(collation.get("locale"))) {
            throw notHere("collations");
        }
    }
}
