package org.lectern.persistence.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.CriteriaCondition;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.ExactDocuments;
import org.lectern.persistence.mongo.Indexes;

/** Whatever is asked about tags is answered by an index, in its order. */
abstract class TagIndexUse {
    private final Store store;

    TagIndexUse(Store store) {
        this.store = store.emptied();
    }

    @Test
    void noQueryReadsAllTags() {
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            labels.put("tag-" + i, "Tag " + i);
        }
        store.tags().rememberLabels(labels);
        Map<String, SelectQuery> queries = Map.of(
                "around", select(TagCriteria.around(List.of("tag-5", "none"))),
                "first page", TagCriteria.bySlug(Optional.empty(), 5),
                "next page", TagCriteria.bySlug(Optional.of("tag-5"), 5));
        queries.forEach((name, query) -> {
            Document plan = new ExactDocuments(store.database(), new Indexes(store.database(), Map.of()))
                    .find(query)
                    .explain(ExplainVerbosity.EXECUTION_STATS);
            assertThat(plan.toJson()).as(name).doesNotContain("COLLSCAN").doesNotContain("\"SORT\"");
            assertThat(plan.get("executionStats", Document.class).getInteger("totalDocsExamined"))
                    .as(name)
                    .isLessThan(8);
        });
    }

    private static SelectQuery select(CriteriaCondition criteria) {
        return SelectQuery.builder().from("tags").where(criteria).build();
    }
}
