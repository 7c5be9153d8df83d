package org.lectern.persistence.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.event.Event;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.persistence.mongo.ExactDocuments;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.post.Posts;
import org.lectern.reference.Mentions;
import org.lectern.reference.MentionsContract;
import org.lectern.reference.Referent;
import org.lectern.reference.Referents;
import org.lectern.reference.ReferentsContract;

/** The contract of referents on one of the stores, in the collection that has the most indexes, and how their queries are answered. */
abstract class ReferentsOnStore implements ReferentsContract, MentionsContract {
    private final Store store;

    ReferentsOnStore(Store store) {
        this.store = store.emptied();
    }

    @Override
    public Referents referents() {
        return store.events();
    }

    @Override
    public void storedByAnotherProgram(Object id, Document document) {
        BsonDocument bson = new BsonDocument("_id", DocumentBson.bson(id));
        bson.putAll(DocumentBson.bson(document));
        store.database().getCollection("events", BsonDocument.class).insertOne(bson);
    }

    @Override
    public Posts posts() {
        return store.posts();
    }

    @Override
    public Mentions mentions() {
        return store.mentions();
    }

    @Test
    void theEditionsOfASeriesAreFoundByItsKeys() {
        Referent edition = Referent.named("pygrunn-2025", "PyGrunn 2025");
        store.events().insert(edition.with(edition.document().with(Event.SERIES, Document.of("slug", "pygrunn"))));
        kept("other", "Other");

        assertThat(store.events().findAllOfSeries(List.of("pygrunn", "py")))
                .extracting(each -> each.slug().orElseThrow())
                .containsExactly("pygrunn-2025");
        assertThat(store.events().findAllOfSeries(List.of())).isEmpty();
    }

    @Test
    void everyQueryIsAnsweredByAnIndex() {
        List<Referent> many = new ArrayList<>(IntStream.range(0, 2000)
                .mapToObj(i -> Referent.named("event-" + i, "Event " + i))
                .toList());
        store.events().insertAll(many);
        queries().forEach((name, query) -> {
            org.bson.Document plan = new ExactDocuments(store.database(), new Indexes(store.database(), Map.of()))
                    .find(query)
                    .explain(ExplainVerbosity.EXECUTION_STATS);
            String planner = plan.get("queryPlanner", org.bson.Document.class)
                    .get("winningPlan", org.bson.Document.class)
                    .toJson();
            org.bson.Document execution = plan.get("executionStats", org.bson.Document.class);
            assertThat(planner).as(name).doesNotContain("COLLSCAN").doesNotContain("\"SORT\"");
            assertThat(execution.getInteger("totalDocsExamined")).as(name).isLessThanOrEqualTo(10);
        });
    }

    private static Map<String, SelectQuery> queries() {
        Map<String, SelectQuery> queries = new LinkedHashMap<>();
        Map<String, CriteriaCondition> criteria = Map.of(
                "by id", ReferentCriteria.hasId("x"),
                "by key", ReferentCriteria.means(List.of("event-7", "event-9", "none")),
                "by key, merged ones too", ReferentCriteria.holds(List.of("event-7", "none")),
                "merged into one", ReferentCriteria.mergedInto("x"),
                "merged", ReferentCriteria.merged(),
                "of a series", CriteriaCondition.in("series.slug", List.of("a", "b")));
        criteria.forEach((name, each) -> queries.put(
                name, SelectQuery.builder().from("events").where(each).build()));
        queries.put("page", ReferentCriteria.bySlug(SelectQuery.builder().from("events"), Optional.of("event-5"), 10));
        queries.put("first page", ReferentCriteria.bySlug(SelectQuery.builder().from("events"), Optional.empty(), 10));
        return queries;
    }
}
