package org.lectern.persistence.embedded.server;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.persistence.embedded.query.Query;

/** An aggregation: what it begins with is a query that indexes may answer, and the library computes the rest of it. */
final class Pipeline {
    private final List<Document> stages;
    private final int start;
    private final Query query;

    Pipeline(List<Document> stages) {
        this.stages = stages;
        Document filter = leading(0, "$match").orElseGet(Document::new);
        int next = leading(0, "$match").isPresent() ? 1 : 0;
        Optional<Document> sort = leading(next, "$sort");
        start = next + (sort.isPresent() ? 1 : 0);
        query = reading(Query.matching(filter).sorted(sort.orElseGet(Document::new)), filter, sort);
    }

    Query query() {
        return query;
    }

    List<Document> run(Request request, StoreCollection collection) {
        Aggregation aggregation = Aggregation.fromPipeline(
                stages.subList(start, stages.size()),
                name -> new StoreDatabase(request.session(), name, request.limit()),
                request.target(),
                collection,
                NoopOplog.get());
        aggregation.validate(new Document(request.body()).append("cursor", new Document()));
        return aggregation.runStages(collection.stream(query));
    }

    private Optional<Document> leading(int stage, String operator) {
        return stages.size() > stage && stages.get(stage).get(operator) instanceof Document operand
                ? Optional.of(operand)
                : Optional.empty();
    }

    private Query reading(Query whole, Document filter, Optional<Document> sort) {
        Optional<Set<String>> needed = NeededFields.of(stages.subList(start, stages.size()));
        Optional<Set<String>> filtered = NeededFields.ofFilter(filter);
        if (needed.isEmpty() || filtered.isEmpty()) {
            return whole;
        }
        Stream<String> sorted =
                sort.stream().flatMap(order -> order.keySet().stream().map(NeededFields::top));
        Set<String> all = Stream.concat(sorted, filtered.get().stream()).collect(Collectors.toCollection(HashSet::new));
        all.addAll(needed.get());
        return whole.reading(all);
    }
}
