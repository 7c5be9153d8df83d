package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.persistence.embedded.match.Filter;

/** Commands that change documents. */
final class WriteCommands {
    private WriteCommands() {}

    static Map<String, Function<Request, Document>> all() {
        return Map.of(
                "insert", WriteCommands::insert,
                "update", WriteCommands::update,
                "delete", WriteCommands::delete,
                "findandmodify", WriteCommands::findAndModify);
    }

    /** What became of the writes of a command. */
    private static final class Outcome {
        private int count;
        private int modified;
        private final List<Document> upserted = new ArrayList<>();
        private final List<Document> errors = new ArrayList<>();

        Document reply() {
            Document reply = new Document("n", count);
            Optional.of(upserted).filter(some -> !some.isEmpty()).ifPresent(some -> reply.append("upserted", some));
            Optional.of(errors).filter(some -> !some.isEmpty()).ifPresent(some -> reply.append("writeErrors", some));
            return Replies.ok(reply);
        }
    }

    @FunctionalInterface
    private interface Write {
        void apply(int index);
    }

    /** One after the other; in an ordered command the first error is the end. */
    private static void each(Request request, int size, Outcome outcome, Write write) {
        boolean isOrdered = request.flag("ordered", true);
        for (int i = 0; i < size && (outcome.errors.isEmpty() || !isOrdered); i++) {
            try {
                write.apply(i);
            } catch (MongoServerException failure) {
                outcome.errors.add(Replies.writeError(i, failure));
            }
        }
    }

    private static Document insert(Request request) {
        StoreCollection collection = request.collectionOrNew();
        List<Document> documents = request.documents("documents");
        Outcome outcome = new Outcome();
        each(request, documents.size(), outcome, i -> {
            collection.addDocument(documents.get(i));
            outcome.count++;
        });
        return outcome.reply();
    }

    /** A collection comes into being by what is inserted into it only. */
    private static Document update(Request request) {
        List<Document> updates = request.documents("updates");
        boolean mayInsert = updates.stream().anyMatch(update -> Boolean.TRUE.equals(update.get("upsert")));
        Outcome outcome = new Outcome();
        if (mayInsert || request.collection().isPresent()) {
            update(request, updates, request.collectionOrNew(), outcome);
        } else {
            each(request, updates.size(), outcome, i -> filter(updates.get(i)));
        }
        return outcome.reply().append("nModified", outcome.modified);
    }

    private static void update(Request request, List<Document> updates, StoreCollection collection, Outcome outcome) {
        each(request, updates.size(), outcome, i -> {
            Document result = updated(collection, updates.get(i));
            Optional.ofNullable(result.get("upserted"))
                    .ifPresent(id -> outcome.upserted.add(new Document("index", i).append("_id", id)));
            outcome.count += (Integer) result.get("n") + (result.containsKey("upserted") ? 1 : 0);
            outcome.modified += (Integer) result.get("nModified");
        });
    }

    private static Document updated(StoreCollection collection, Document update) {
        if (!(update.get("u") instanceof Document change)) {
            throw Refusals.notHere("an update by an aggregation pipeline");
        }
        return collection.updateDocuments(
                (Document) update.get("q"),
                change,
                ArrayFilters.empty(),
                Boolean.TRUE.equals(update.get("multi")),
                Boolean.TRUE.equals(update.get("upsert")),
                NoopOplog.get());
    }

    private static Document delete(Request request) {
        List<Document> deletes = request.documents("deletes");
        Outcome outcome = new Outcome();
        Optional<StoreCollection> collection = request.collection();
        each(request, deletes.size(), outcome, i -> {
            Document filter = filter(deletes.get(i));
            int limit = ((Number) deletes.get(i).getOrDefault("limit", 0)).intValue();
            collection.ifPresent(from -> outcome.count += from.deleteDocuments(filter, limit, NoopOplog.get()));
        });
        return outcome.reply();
    }

    /** Is refused also where there is no collection. */
    private static Document filter(Document write) {
        return Filter.of((Document) write.get("q")).query();
    }

    private static Document findAndModify(Request request) {
        if (request.body().get("update") instanceof List) {
            throw Refusals.notHere("an update by an aggregation pipeline");
        }
        Filter.of(request.document("query"));
        boolean isThere = request.collection().isPresent() || request.flag("upsert", false);
        return isThere
                ? request.collectionOrNew().findAndModify(request.body())
                : Replies.ok(new Document("value", null));
    }
}
