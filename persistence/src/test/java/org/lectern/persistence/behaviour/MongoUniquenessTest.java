package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.lectern.persistence.NeedsMongo;
import org.lectern.persistence.Store;

/** Whatever the documents and the unique index are, the embedded store takes and refuses the ones that a MongoDB takes and refuses. */
@AddLifecycleHook(NeedsMongo.class)
class MongoUniquenessTest {
    private static final int PLACES = 6;

    @Property(tries = 80)
    void theEmbeddedStoreRefusesWhatMongoDoes(
            @ForAll("index") Scenario.Index index, @ForAll("documents") List<BsonDocument> documents) {
        assertThat(taken(Store.embedded(), index, documents)).isEqualTo(taken(Store.mongo(), index, documents));
    }

    /** Without places in arrays, over which the embedded store has no unique index. */
    @Provide
    Arbitrary<Scenario.Index> index() {
        return AnyScenario.indexes()
                .filter(some -> !some.isEmpty())
                .map(some -> some.get(0))
                .filter(index -> index.keys().keySet().stream().noneMatch(path -> path.matches(".*\\d.*")));
    }

    @Provide
    Arbitrary<List<BsonDocument>> documents() {
        return AnyScenario.document().list().ofMinSize(2).ofMaxSize(12);
    }

    /** The answer to each document, which takes the place of the one before that has its number, and then what is there. */
    private static List<String> taken(Store store, Scenario.Index index, List<BsonDocument> documents) {
        MongoCollection<BsonDocument> collection = store.database().getCollection("any.unique", BsonDocument.class);
        collection.drop();
        collection.createIndex(index.keys(), index.options().unique(true));
        List<String> answers = new ArrayList<>();
        for (BsonDocument document : documents) {
            answers.add(answer(collection, new BsonInt32(answers.size() % PLACES), document));
        }
        collection
                .find()
                .sort(Behaviour.json("{_id: 1}"))
                .map(BsonDocument::toJson)
                .into(answers);
        return answers;
    }

    private static String answer(MongoCollection<BsonDocument> collection, BsonInt32 id, BsonDocument document) {
        try {
            collection.replaceOne(new BsonDocument("_id", id), document, new ReplaceOptions().upsert(true));
            return "taken";
        } catch (MongoException refusal) {
            return "refused: " + refusal.getCode();
        }
    }
}
