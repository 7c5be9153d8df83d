package org.lectern.persistence.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import java.util.Map;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.ExactDocuments;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.post.kind.StoredKind;

/** The store answers what is asked about kinds from indexes, in their order. */
abstract class KindQueries {
    private final Store store;
    private final ExactDocuments documents;

    KindQueries(Store store) {
        this.store = store;
        documents = new ExactDocuments(store.database(), new Indexes(store.database(), Map.of()));
    }

    @BeforeEach
    void fill() {
        store.emptied();
        for (String name : new String[] {"b", "a", "c"}) {
            store.kinds().insert(kind(name, 1));
            for (int version = 2; version < 30; version++) {
                store.kinds().replace(kind(name, version));
            }
        }
    }

    private static StoredKind kind(String name, int version) {
        return new StoredKind(name, version, org.lectern.document.Document.of("label", "Version " + version));
    }

    @Test
    void allKindsComeInTheOrderOfTheirNames() {
        assertIndexed(MongoDeclaredKinds.allByName(), 3);
        assertThat(store.kinds().all()).extracting(StoredKind::name).containsExactly("a", "b", "c");
    }

    @Test
    void theLatestVersionIsFoundWithoutReadingTheOthers() {
        assertIndexed(MongoDeclaredKinds.latestKept("a"), 1);
        assertThat(store.kinds().latestVersion("a")).isEqualTo(29);
    }

    private void assertIndexed(SelectQuery query, int most) {
        Document plan = documents.find(query).explain(ExplainVerbosity.EXECUTION_STATS);
        Document stats = plan.get("executionStats", Document.class);

        assertThat(plan.get("queryPlanner").toString())
                .doesNotContain("COLLSCAN")
                .doesNotContain("stage=SORT");
        assertThat(stats.getInteger("totalDocsExamined")).isLessThanOrEqualTo(most);
    }
}
