package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.BsonDocument;
import org.lectern.persistence.Store;

/** Whatever the documents and the indexes are, an index of the embedded store changes no answer, and agrees with the documents. */
class EmbeddedAnyIndexesTest {
    @Property(tries = 1500)
    void anIndexChangesNoAnswer(@ForAll("scenarios") Scenario scenario) {
        MongoDatabase database = Store.embedded().database();
        scenario.play(
                database.getCollection("any.indexed", BsonDocument.class),
                List.of(database.getCollection("any.plain", BsonDocument.class)));
        assertThat(database.runCommand(Behaviour.json("{validate: 'any.indexed'}")))
                .containsEntry("valid", true);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return AnyScenario.scenarios();
    }
}
