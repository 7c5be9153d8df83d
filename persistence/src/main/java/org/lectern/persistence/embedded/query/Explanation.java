package org.lectern.persistence.embedded.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import org.lectern.persistence.embedded.file.Namespace;

/** A plan in MongoDB's words (<a href="https://www.mongodb.com/docs/manual/reference/explain-results/">explain results</a>). */
final class Explanation {
    private Explanation() {}

    static Document of(Namespace namespace, Query query, Optional<Plan> plan) {
        boolean hasToSort = !query.isUnsorted() && plan.filter(Plan::isSorted).isEmpty();
        Document found = plan.map(Explanation::fetch).orElseGet(() -> stage("COLLSCAN")
                .append("filter", query.filter().query()));
        Document winning = hasToSort ? stage("SORT").append("inputStage", found) : found;
        return new Document(
                "queryPlanner",
                new Document("namespace", namespace.toString())
                        .append("parsedQuery", query.filter().query())
                        .append("winningPlan", winning)
                        .append("rejectedPlans", List.of()));
    }

    private static Document fetch(Plan plan) {
        List<Document> scans = plan.lanes().stream()
                .map(lane -> stage("IXSCAN")
                        .append("indexName", lane.index().name())
                        .append("keyPattern", lane.index().description().get("key"))
                        .append("direction", plan.isBackwards() ? "backward" : "forward")
                        .append("isMultiKey", lane.index().isMultikey()))
                .toList();
        String both = plan.isMerged() ? "SORT_MERGE" : "OR";
        Document scan = scans.size() == 1 ? scans.get(0) : stage(both).append("inputStages", scans);
        return stage("FETCH").append("inputStage", scan);
    }

    private static Document stage(String name) {
        return new Document("stage", name);
    }
}
