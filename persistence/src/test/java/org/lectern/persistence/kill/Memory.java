package org.lectern.persistence.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonDocument;

/** What one writer knows of its own documents: those that were acknowledged, and what the write under way makes of them. */
final class Memory {
    private final SortedMap<String, BsonDocument> acknowledged = new TreeMap<>();
    private Map<String, Optional<BsonDocument>> inFlight = Map.of();

    /**
     * Does a write.
     *
     * @param change by id, what the write leaves; nothing for a deleted document
     */
    void write(Map<String, Optional<BsonDocument>> change, Runnable write) {
        inFlight = change;
        write.run();
        change.forEach((id, after) ->
                after.ifPresentOrElse(document -> acknowledged.put(id, document), () -> acknowledged.remove(id)));
        inFlight = Map.of();
    }

    int size() {
        return acknowledged.size();
    }

    /** There has to be one. */
    BsonDocument any(Random random) {
        return new ArrayList<>(acknowledged.values()).get(random.nextInt(acknowledged.size()));
    }

    List<BsonDocument> all() {
        return List.copyOf(acknowledged.values());
    }

    /** How the stored documents differ from what they have to be. */
    List<String> differences(Map<String, BsonDocument> stored) {
        TreeSet<String> ids = new TreeSet<>(acknowledged.keySet());
        ids.addAll(stored.keySet());
        List<String> differences = new ArrayList<>();
        for (String id : ids) {
            Optional<BsonDocument> actual = Optional.ofNullable(stored.get(id));
            Optional<BsonDocument> expected = Optional.ofNullable(acknowledged.get(id));
            boolean isRight = actual.equals(expected) || actual.equals(inFlight.getOrDefault(id, expected));
            if (!isRight) {
                differences.add(id + " is " + version(actual) + ", acknowledged was " + version(expected)
                        + (inFlight.containsKey(id) ? ", under way was " + version(inFlight.get(id)) : ""));
            }
        }
        return differences;
    }

    /** Goes on from what is there. */
    void adopt(Map<String, BsonDocument> stored) {
        acknowledged.clear();
        acknowledged.putAll(stored);
        inFlight = Map.of();
    }

    private static String version(Optional<BsonDocument> document) {
        return document.map(found -> "version " + found.getInt64("version").getValue() + " ("
                        + Integer.toHexString(found.hashCode()) + ")")
                .orElse("absent");
    }
}
