package org.lectern.persistence.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which indexes there are. Whatever the program asks for is found by one of them, in the order that it asks for. */
public final class StoreIndexes {
    /** What posts are found by, newest or oldest first. */
    private static final List<String> CONDITIONS = List.of(
            "status",
            "tags",
            "kind",
            "language",
            "event.slug",
            "authors.slug",
            "talk.speakers.slug",
            "source.import",
            "partOf.id",
            "usedImages",
            "reckoned.attributes");

    public static final Map<String, List<IndexModel>> BY_COLLECTION = Map.ofEntries(
            Map.entry("posts", posts()),
            Map.entry("journal", List.of(unique("keys"))),
            Map.entry("tokens", List.of(unique("hash"), ascending("user", "_id"), sparse("expires"))),
            Map.entry("users", List.of(unique("subject"))),
            Map.entry("sessions", List.of(ascending("user", "_id"), ascending("until"))),
            Map.entry("passwordLinks", List.of(ascending("user", "created"), ascending("expires"))),
            Map.entry("keyedRequests", List.of(ascending("expires"))),
            Map.entry(
                    "audit",
                    List.of(
                            ascending("who", "_id"),
                            ascending("action", "_id"),
                            ascending("subject", "_id"),
                            ascending("outcome", "_id"))),
            Map.entry("imports", List.of(ascending("state", "_id"), sparse("folder"))),
            Map.entry("importEntries", List.of(ascending("_id.r", "item"), ascending("at"))),
            Map.entry("bulkChanges", List.of(ascending("state", "_id"))),
            Map.entry("bulkSteps", List.of(ascending("_id.b", "outcome", "_id.n"))),
            Map.entry("images.files", imageFiles()),
            Map.entry("images.chunks", List.of(uniqueTogether("files_id", "n"))),
            Map.entry("unsavedTexts", List.of(ascending("user", "at", "_id"), ascending("at"))),
            Map.entry("previewLinks", List.of(unique("hash"), ascending("post", "_id"), ascending("expires"))),
            Map.entry("findings", findings()),
            Map.entry("externalLinks", List.of(ascending("due"))),
            Map.entry("deliveries", deliveries()),
            Map.entry("housekeepingRuns", List.of(ascending("started", "_id"))),
            Map.entry("kindVersions", List.of(ascending("kind", "number"))),
            Map.entry("people", referents()),
            Map.entry("series", referents()),
            Map.entry("events", events()),
            Map.entry("tags", List.of(sparse("synonyms"), sparse("redirect"))));

    private StoreIndexes() {}

    private static List<IndexModel> posts() {
        Stream<IndexModel> byCondition = CONDITIONS.stream().map(field -> ascending(field, "published", "_id"));
        Stream<IndexModel> orders = Stream.of("published", "modified", "title").map(field -> ascending(field, "_id"));
        Stream<IndexModel> listsInOrders =
                Stream.of("published.0", "modified.0", "title.0").map(StoreIndexes::sparse);
        Stream<IndexModel> keys = Stream.of(
                unique("slug"),
                sparse("formerSlugs"),
                sparse("due"),
                ascending("source.path"),
                ascending("source.hash"),
                sparse("source.copies.hash"),
                sparse("source.id"),
                sparse("source.feedId"),
                sparse("source.addresses"),
                sparse("source.weakDay"),
                sparse("source.referring"));
        return Stream.of(byCondition, orders, listsInOrders, keys)
                .flatMap(each -> each)
                .toList();
    }

    /** The first is GridFS's own; the driver would build it, were it not there. */
    private static List<IndexModel> imageFiles() {
        return List.of(ascending("filename", "uploadDate"), uniqueTogether("metadata.image", "metadata.rendition"));
    }

    private static List<IndexModel> findings() {
        return List.of(
                ascending("check", "state", "subject", "_id"),
                ascending("check", "subject", "_id"),
                ascending("check", "state", "lastSeen"),
                ascending("subject"));
    }

    private static List<IndexModel> deliveries() {
        return List.of(
                ascending("webhook", "state", "number", "_id"),
                ascending("webhook", "number", "_id"),
                ascending("state", "at"));
    }

    /** Of those that are not merged, no two have a key in common. */
    private static List<IndexModel> referents() {
        return List.of(unique("keys"), ascending("slug"), sparse("mergedKeys"), sparse("mergedInto"));
    }

    private static List<IndexModel> events() {
        return Stream.concat(referents().stream(), Stream.of(sparse("series.slug")))
                .toList();
    }

    private static IndexModel ascending(String... fields) {
        return new IndexModel(Indexes.ascending(fields));
    }

    private static IndexModel sparse(String field) {
        return new IndexModel(Indexes.ascending(field), new IndexOptions().sparse(true));
    }

    /** Documents without the field don't count. */
    private static IndexModel unique(String field) {
        return new IndexModel(
                Indexes.ascending(field), new IndexOptions().sparse(true).unique(true));
    }

    /** Documents with none of the fields don't count. */
    private static IndexModel uniqueTogether(String... fields) {
        return new IndexModel(
                Indexes.ascending(fields), new IndexOptions().sparse(true).unique(true));
    }
}
