package org.lectern.persistence.behaviour;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.bson.BsonDocument;
import org.lectern.persistence.NeedsMongo;
import org.lectern.persistence.Store;

/**
 * Whatever the documents and the questions are, the embedded store with indexes answers as a MongoDB does that has none. Left out is what its
 * library does otherwise and Lectern never asks for: to set a number to an equal one of another type, to unset a field behind an array, binary
 * values of subtypes other than 0, 3 and 4.
 */
@AddLifecycleHook(NeedsMongo.class)
class MongoAgreementTest {
    @Property(tries = 250)
    void theEmbeddedStoreAnswersAsMongoDoes(@ForAll("scenarios") Scenario scenario) {
        scenario.play(
                Store.embedded().database().getCollection("any.agreement", BsonDocument.class),
                List.of(Store.mongo().database().getCollection("any.agreement", BsonDocument.class)));
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return AnyScenario.scenarios();
    }
}
