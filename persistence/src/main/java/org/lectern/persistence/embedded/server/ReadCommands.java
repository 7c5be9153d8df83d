package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.lectern.persistence.embedded.file.Bodies;
import org.lectern.persistence.embedded.file.ReadDocument;
import org.lectern.persistence.embedded.match.Filter;
import org.lectern.persistence.embedded.query.Query;
import org.lectern.persistence.embedded.query.Results;

/** Commands that look for documents. */
final class ReadCommands {
    private final Cursors cursors;

    ReadCommands(Cursors cursors) {
        this.cursors = cursors;
    }

    Map<String, Function<Request, Document>> all() {
        return Map.of(
                "find", this::find,
                "getmore", cursors::next,
                "count", ReadCommands::count,
                "distinct", ReadCommands::distinct,
                "aggregate", this::aggregate,
                "explain", ReadCommands::explain);
    }

    private Document find(Request request) {
        String namespace = request.namespace().toString();
        Query query = query(request);
        return request.collection()
                .map(collection -> found(request, query, collection))
                .orElseGet(() -> cursors.answer(namespace, List.of(), Unfetched.of(List.of())));
    }

    /** The first batch is read at once; of the rest, where it is. */
    private Document found(Request request, Query query, StoreCollection collection) {
        Optional<Document> projection =
                Optional.of(request.document("projection")).filter(fields -> !fields.isEmpty());
        int most = request.batchSize(Cursors.FIRST_BATCH);
        List<Document> first = new ArrayList<>();
        LongStream.Builder rest = LongStream.builder();
        boolean isOneBatch = request.flag("singleBatch", false) || request.number("limit") < 0;
        long bytes = 0;
        Optional<Query> narrowed = projection.flatMap(fields -> Skipped.by(fields, query));
        try (Results results = collection.finder().find(narrowed.orElse(query))) {
            while (results.next()) {
                if (first.size() < most && bytes < Bodies.LARGEST) {
                    ReadDocument read = results.read();
                    bytes += read.bytes();
                    first.add(read.document());
                } else if (isOneBatch) {
                    break;
                } else {
                    rest.add(results.position());
                }
            }
        }
        return cursors.answer(
                request.namespace().toString(),
                narrowed.isPresent() ? first : collection.projected(first, projection),
                Unfetched.at(rest.build().toArray(), collection, query.filter(), projection));
    }

    private static Query query(Request request) {
        return Query.matching(request.document("filter"))
                .sorted(request.document("sort"))
                .part(request.number("skip"), Math.abs(request.number("limit")));
    }

    private static Document count(Request request) {
        Query query = Query.matching(request.document("query"))
                .part(request.number("skip"), Math.abs(request.number("limit")));
        int count = request.collection()
                .map(collection -> Math.toIntExact(collection.finder().count(query)))
                .orElse(0);
        return Replies.ok(new Document("n", count));
    }

    private static Document distinct(Request request) {
        Filter.of(request.document("query"));
        return request.collection()
                .map(collection -> collection.handleDistinct(request.body()))
                .orElseGet(() -> Replies.ok(new Document("values", List.of())));
    }

    private Document aggregate(Request request) {
        Pipeline pipeline = new Pipeline(Aggregation.parse(request.body().get("pipeline")));
        List<Document> results = pipeline.run(request, request.collection());
        return cursors.answer(request, request.namespace().toString(), results);
    }

    private static Document explain(Request request) {
        Document explained = request.document(request.command());
        String command = explained.keySet().iterator().next();
        Request inner = new Request(request.session(), request.database(), command, explained, request.limit());
        return inner.collection()
                .map(collection -> Replies.ok(collection.finder().explain(explained(inner))))
                .orElseThrow(() ->
                        Replies.error(26, "NamespaceNotFound", "Collection " + inner.namespace() + " does not exist"));
    }

    private static Query explained(Request request) {
        return switch (request.command()) {
            case "find" -> query(request);
            case "aggregate" -> new Pipeline(Aggregation.parse(request.body().get("pipeline"))).query();
            case "count", "distinct", "findAndModify" -> Query.matching(request.document("query"));
            case "update" ->
                Query.matching((Document) request.documents("updates").get(0).get("q"));
            case "delete" ->
                Query.matching((Document) request.documents("deletes").get(0).get("q"));
            default ->
                throw Replies.error(
                        59, "CommandNotFound", "Explain failed due to unknown command: " + request.command());
        };
    }
}
