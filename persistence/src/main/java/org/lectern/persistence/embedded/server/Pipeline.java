package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.persistence.embedded.file.TopFields;
import org.lectern.persistence.embedded.query.Query;

/** An aggregation: what it begins with is a query that indexes may answer, and the library computes the rest of it. */
final class Pipeline {
    private final List<Document> stages;
    private final int start;
    private final Query query;
    private final Optional<Counting> counting;

    Pipeline(List<Document> stages) {
        this.stages = stages;
        if (leading(0, "$changeStream", Object.class).isPresent()) {
            throw Refusals.notHere("$changeStream");
        }
        Optional<Document> filter = leading(0, "$match", Document.class);
        int next = filter.isPresent() ? 1 : 0;
        Optional<Document> sort = leading(next, "$sort", Document.class);
        next += sort.isPresent() ? 1 : 0;
        Optional<Number> limit = leading(next, "$limit", Number.class).filter(most -> most.longValue() > 0);
        start = next + (limit.isPresent() ? 1 : 0);
        Query whole = Query.matching(filter.orElseGet(Document::new))
                .sorted(sort.orElseGet(Document::new))
                .part(0, limit.map(Number::longValue).orElse(0L));
        query = reading(whole, sort);
        counting = stages.size() > start ? Counting.of(stages.get(start)) : Optional.empty();
    }

    Query query() {
        return query;
    }

    /** Without a collection there are no documents. */
    List<Document> run(Request request, Optional<StoreCollection> collection) {
        Optional<Object> output = output();
        int first = start + (counting.isPresent() ? 1 : 0);
        List<Document> computed = stages.subList(first, stages.size() - (output.isPresent() ? 1 : 0));
        Aggregation aggregation = Aggregation.fromPipeline(
                computed,
                name -> new StoreDatabase(request.session(), name, request.limit()),
                request.target(),
                collection.orElse(null),
                NoopOplog.get());
        aggregation.validate(new Document(request.body()).append("cursor", new Document()));
        List<Document> results =
                aggregation.runStages(collection.map(this::source).orElseGet(Stream::empty));
        output.ifPresent(target -> write(results, request, target));
        return output.isPresent() ? List.of() : results;
    }

    private Stream<Document> source(StoreCollection collection) {
        return counting.map(count -> count.results(collection.finder(), query).stream())
                .orElseGet(() -> collection.stream(query));
    }

    private Optional<Object> output() {
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(stages.get(stages.size() - 1).get("$out"));
    }

    /** In place of all that was there, under its indexes; the library's own stage would lose these. */
    private static void write(List<Document> results, Request request, Object target) {
        boolean isElsewhere = target instanceof Document;
        String database = isElsewhere ? String.valueOf(((Document) target).get("db")) : request.database();
        Object name = isElsewhere ? ((Document) target).get("coll") : target;
        StoreCollection collection =
                new StoreDatabase(request.session(), database, request.limit()).findOrCreate(String.valueOf(name));
        collection.deleteDocuments(new Document(), 0);
        results.forEach(collection::addDocument);
    }

    private <T> Optional<T> leading(int stage, String operator, Class<T> type) {
        return stages.size() > stage
                ? Optional.ofNullable(stages.get(stage).get(operator))
                        .filter(type::isInstance)
                        .map(type::cast)
                : Optional.empty();
    }

    /** Only what somebody asks for. */
    private Query reading(Query whole, Optional<Document> sort) {
        Optional<Set<String>> needed = NeededFields.of(stages.subList(start, stages.size()));
        Optional<Set<String>> filtered = NeededFields.ofFilter(whole.filter().query());
        if (needed.isEmpty() || filtered.isEmpty()) {
            return whole;
        }
        Set<String> all = new HashSet<>(needed.get());
        all.addAll(filtered.get());
        sort.ifPresent(order -> order.keySet().forEach(path -> all.add(NeededFields.top(path))));
        return whole.reading(new TopFields.Only(all));
    }
}
