package org.lectern.persistence.behaviour;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.BsonDocument;
import org.lectern.persistence.Store;

/** Whatever the documents and the indexes are, an index of the embedded store changes no answer. */
class EmbeddedAnyIndexesTest {
    @Property(tries = 300)
    void anIndexChangesNoAnswer(@ForAll("scenarios") Scenario scenario) {
        scenario.play(
                Store.embedded().database().getCollection("any.indexed", BsonDocument.class),
                List.of(Store.embedded().database().getCollection("any.plain", BsonDocument.class)));
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return AnyScenario.scenarios();
    }
}
