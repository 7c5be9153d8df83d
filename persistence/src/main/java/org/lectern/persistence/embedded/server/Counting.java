package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.persistence.embedded.query.Finder;
import org.lectern.persistence.embedded.query.Query;

/**
 * An aggregation that only counts documents, as drivers ask for a count: an index can answer it.
 *
 * @param id what the only group is called, or empty for {@code $count}
 * @param name of the field that the count is put into
 */
record Counting(Optional<Document> id, String name) {

    static Optional<Counting> of(Document stage) {
        if (stage.get("$count") instanceof String name) {
            return Optional.of(new Counting(Optional.empty(), name));
        }
        return stage.get("$group") instanceof Document group ? ofGroup(group) : Optional.empty();
    }

    private static Optional<Counting> ofGroup(Document group) {
        List<Map.Entry<String, Object>> fields = List.copyOf(group.entrySet());
        boolean counts = fields.size() == 2
                && fields.get(0).getKey().equals("_id")
                && (fields.get(0).getValue() == null || fields.get(0).getValue() instanceof Number)
                && fields.get(1).getValue() instanceof Document sum
                && sum.size() == 1
                && Integer.valueOf(1).equals(sum.get("$sum"));
        return counts
                ? Optional.of(new Counting(
                        Optional.of(new Document("_id", fields.get(0).getValue())),
                        fields.get(1).getKey()))
                : Optional.empty();
    }

    /** Of no documents there is no group. */
    List<Document> results(Finder finder, Query query) {
        long count = finder.count(query);
        Document counted = id.map(Document::clone).orElseGet(Document::new);
        boolean isSmall = count <= Integer.MAX_VALUE;
        counted.append(name, isSmall ? (Object) (int) count : (Object) count);
        return count == 0 ? List.of() : List.of(counted);
    }
}
