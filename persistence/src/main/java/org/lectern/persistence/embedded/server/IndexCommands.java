package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lectern.persistence.embedded.file.StoredCollection;
import org.lectern.persistence.embedded.index.IndexDefinition;

/** Commands about indexes. */
final class IndexCommands {
    private static final int MOST = 64;

    /** What does not tell two indexes apart. */
    private static final Set<String> NAMES = Set.of("v", "ns", "name", "background", "hidden");

    private final Cursors cursors;

    IndexCommands(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Those that change something. */
    static Map<String, Function<Request, Document>> changing() {
        return Map.of(
                "createindexes", IndexCommands::create,
                "dropindexes", IndexCommands::drop,
                "deleteindexes", IndexCommands::drop);
    }

    Map<String, Function<Request, Document>> telling() {
        return Map.of("listindexes", this::list);
    }

    private static Document create(Request request) {
        List<Document> descriptions = request.documents("indexes");
        descriptions.forEach(Refusals::checkIndex);
        boolean isNew = request.collection().isEmpty();
        StoreCollection collection = request.collectionOrNew();
        int before = collection.stored().indexes().size();
        descriptions.forEach(description -> create(request, collection, cleaned(description)));
        return Replies.ok(new Document("createdCollectionAutomatically", isNew)
                .append("numIndexesBefore", before)
                .append("numIndexesAfter", collection.stored().indexes().size()));
    }

    private static void create(Request request, StoreCollection collection, Document description) {
        StoredCollection stored = collection.stored();
        String name = String.valueOf(description.get("name"));
        boolean isThere = stored.indexes().stream().anyMatch(index -> isSame(index, name, description));
        if (isThere) {
            return;
        }
        if (stored.indexes().size() >= MOST) {
            throw Replies.error(67, "CannotCreateIndex", "A collection has at most " + MOST + " indexes");
        }
        try {
            request.session().changes().createIndex(stored, name, description);
        } catch (MongoServerError failure) {
            throw Replies.error(
                    failure.getCode(),
                    failure.getCodeName(),
                    "Index build failed: " + failure.getMessageWithoutErrorCode());
        }
    }

    /** @throws MongoServerError if there is another one by this name, or one with these fields that is different */
    private static boolean isSame(IndexDefinition index, String name, Document description) {
        boolean hasSameName = index.name().equals(name);
        boolean hasSameKey = keys(index.description()).equals(keys(description));
        boolean isSame = hasSameKey && options(index.description()).equals(options(description));
        if (hasSameName && !isSame) {
            throw Replies.error(
                    86, "IndexKeySpecsConflict", "An existing index has the same name as the requested index: " + name);
        }
        boolean isPrimary = index.name().equals(IndexDefinition.ID);
        if (hasSameKey && !hasSameName && !isPrimary && (isSame || !isTold(index.description(), description))) {
            throw Replies.error(
                    85, "IndexOptionsConflict", "Index already exists with a different name: " + index.name());
        }
        return isSame || hasSameKey && isPrimary;
    }

    /** Indexes over the same fields are different if they hold different documents. */
    private static boolean isTold(Document one, Document other) {
        return !Set.of("partialFilterExpression", "sparse", "unique").stream()
                .allMatch(
                        option -> Optional.ofNullable(one.get(option)).equals(Optional.ofNullable(other.get(option))));
    }

    /** In order, and without the difference between 1 and 1.0. */
    private static List<String> keys(Document description) {
        return ((Document) description.get("key"))
                .entrySet().stream()
                        .map(field -> field.getKey() + " " + ((Number) field.getValue()).doubleValue())
                        .toList();
    }

    private static Document options(Document description) {
        Document options = description.cloneDeeply();
        NAMES.forEach(options::remove);
        options.remove("key");
        options.values().removeIf(Boolean.FALSE::equals);
        return options;
    }

    /** As it is kept and listed. */
    private static Document cleaned(Document description) {
        Document cleaned = new Document("v", 2);
        description.forEach((option, value) -> {
            if (!option.equals("ns") && !option.equals("background") && !Boolean.FALSE.equals(value)) {
                cleaned.put(option, value);
            }
        });
        return cleaned;
    }

    private static Document drop(Request request) {
        StoreCollection collection = request.collection()
                .orElseThrow(() -> Replies.error(26, "NamespaceNotFound", "ns not found " + request.namespace()));
        StoredCollection stored = collection.stored();
        List<IndexDefinition> dropped = new ArrayList<>();
        Object which = request.body().get("index");
        for (Object each : which instanceof Collection<?> several ? several : List.of(which)) {
            dropped.addAll(named(stored, each));
        }
        dropped.forEach(request.session().changes()::dropIndex);
        return Replies.ok(new Document("nIndexesWas", stored.indexes().size()));
    }

    private static List<IndexDefinition> named(StoredCollection collection, Object which) {
        List<IndexDefinition> others =
                collection.indexes().subList(1, collection.indexes().size());
        if ("*".equals(which)) {
            return others;
        }
        if (IndexDefinition.ID.equals(which)) {
            throw Replies.error(72, "InvalidOptions", "cannot drop _id index");
        }
        List<IndexDefinition> found = others.stream()
                .filter(index -> which instanceof Document key
                        ? keys(index.description()).equals(keys(new Document("key", key)))
                        : index.name().equals(which))
                .toList();
        if (found.isEmpty()) {
            throw new IndexNotFoundException("index not found with name [" + which + "]");
        }
        return found;
    }

    private Document list(Request request) {
        List<Document> indexes = request
                .collection()
                .orElseThrow(() -> Replies.error(26, "NamespaceNotFound", "ns does not exist: " + request.namespace()))
                .stored()
                .indexes()
                .stream()
                .map(IndexDefinition::description)
                .toList();
        return cursors.answer(request, request.namespace().toString(), indexes);
    }
}
