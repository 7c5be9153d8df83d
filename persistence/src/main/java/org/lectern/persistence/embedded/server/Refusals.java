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

    private static final List<String> OF_QUERIES =
            List.of("min", "max", "hint", "returnKey", "showRecordId", "let", "tailable", "awaitData");

    private static final int MOST_FIELDS = 32;

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
        OF_QUERIES.forEach(option -> refuse(body, option, "the option " + option));
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
        if (key.size() > MOST_FIELDS) {
            throw Replies.error(13103, "Location13103", "An index has at most " + MOST_FIELDS + " fields");
        }
        key.forEach(Refusals::checkKey);
        checkOptions(description);
        IndexDefinition index = new IndexDefinition(0, "", description, 0, document -> true);
        if (index.isUnique() && key.keySet().stream().anyMatch(path -> path.matches("(.*\\.)?\\d+(\\..*)?"))) {
            throw notHere("unique indexes over places in arrays");
        }
        IndexDefinition.filter(description).ifPresent(Filter::of);
        if (description.containsKey("partialFilterExpression") && index.isSparse()) {
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

    private static void checkOptions(Document description) {
        for (String option : List.of("unique", "sparse", "hidden")) {
            Object value = description.getOrDefault(option, false);
            if (!(value instanceof Boolean) && !(value instanceof Number)) {
                throw Replies.error(14, "TypeMismatch", "The option " + option + " has to be true or false");
            }
        }
        if (!(description.getOrDefault("partialFilterExpression", new Document()) instanceof Document)) {
            throw Replies.error(14, "TypeMismatch", "A partialFilterExpression has to be an object");
        }
        boolean isPeriod = description.getOrDefault("expireAfterSeconds", 0) instanceof Number seconds
                && seconds.longValue() >= 0
                && seconds.longValue() <= Integer.MAX_VALUE;
        if (!isPeriod) {
            throw noIndex("expireAfterSeconds has to be a number from 0 to " + Integer.MAX_VALUE);
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
