package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Which indexes there are: building, listing and dropping them. */
abstract class IndexCatalogue extends Behaviour {
    private final MongoCollection<BsonDocument> other = another();

    IndexCatalogue(Store store) {
        super(store);
    }

    @AfterEach
    void dropTheOther() {
        other.drop();
    }

    private static List<String> names(MongoCollection<BsonDocument> collection) {
        return collection
                .listIndexes(BsonDocument.class)
                .map(index -> index.getString("name").getValue())
                .into(new ArrayList<>());
    }

    private BsonDocument listed(String name) {
        return collection.listIndexes(BsonDocument.class).into(new ArrayList<>()).stream()
                .filter(index -> index.getString("name").getValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void indexesAreListedInTheOrderOfTheirMakingWithAllTheirOptions() {
        index("{b: 1, a: -1}");
        collection.createIndex(
                json("{k: -1}"), new IndexOptions().unique(true).sparse(true).name("mine"));
        collection.createIndex(
                json("{'s.t': 1}"), new IndexOptions().partialFilterExpression(json("{n: {$gt: 5}, 's.t': 'x'}")));
        collection.createIndex(json("{at: 1}"), new IndexOptions().expireAfter(3600L, TimeUnit.SECONDS));
        assertThat(names(collection)).containsExactly("_id_", "b_1_a_-1", "mine", "s.t_1", "at_1");
        assertThat(listed("_id_").getDocument("key")).isEqualTo(json("{_id: 1}"));
        assertThat(listed("b_1_a_-1").getDocument("key").toJson())
                .isEqualTo(json("{b: 1, a: -1}").toJson());
        assertThat(listed("b_1_a_-1")).doesNotContainKeys("unique", "sparse", "partialFilterExpression");
        assertThat(listed("mine")).containsAllEntriesOf(json("{key: {k: -1}, unique: true, sparse: true}"));
        assertThat(listed("s.t_1")).containsEntry("partialFilterExpression", value("{n: {$gt: 5}, 's.t': 'x'}"));
        assertThat(listed("at_1").getNumber("expireAfterSeconds").longValue()).isEqualTo(3600);
    }

    @Test
    void anIndexMakesTheCollection() {
        index("{a: 1}");
        assertThat(database.listCollectionNames()).contains(name());
        assertThat(all()).isEmpty();
    }

    @Test
    void aCollectionThatIsNotThereHasNoIndexes() {
        assertThat(names(collection)).isEmpty();
    }

    @Test
    void theSameIndexAgainIsNothing() {
        for (int i = 0; i < 2; i++) {
            collection.createIndex(json("{a: 1, b: -1}"), new IndexOptions().unique(true));
        }
        assertThat(names(collection)).containsExactly("_id_", "a_1_b_-1");
    }

    @Test
    void indexesOfOtherDirectionsOrOrderStandSideBySide() {
        List.of("{a: 1}", "{a: -1}", "{a: 1, b: 1}", "{b: 1, a: 1}").forEach(this::index);
        assertThat(names(collection)).containsExactly("_id_", "a_1", "a_-1", "a_1_b_1", "b_1_a_1");
    }

    @Test
    void aNameIsNotGivenToOtherKeysOrOptions() {
        collection.createIndex(json("{a: 1}"), new IndexOptions().name("mine"));
        assertThat(codeOf(() -> collection.createIndex(json("{b: 1}"), new IndexOptions().name("mine"))))
                .isEqualTo(86);
        assertThat(codeOf(() -> collection.createIndex(
                        json("{a: 1}"), new IndexOptions().name("mine").unique(true))))
                .isEqualTo(86);
        assertThat(listed("mine")).containsEntry("key", value("{a: 1}")).doesNotContainKey("unique");
    }

    @Test
    void theSameKeysAreNotGivenAnotherName() {
        index("{a: 1}");
        assertThat(codeOf(() -> collection.createIndex(json("{a: 1}"), new IndexOptions().name("other"))))
                .isEqualTo(85);
        assertThat(names(collection)).containsExactly("_id_", "a_1");
    }

    @Test
    void droppingAnIndexDropsItInThatCollectionOnly() {
        uniqueIndex("{a: 1}");
        index("{b: 1}");
        other.createIndex(json("{a: 1}"), new IndexOptions().unique(true));
        insert("{_id: 1, a: 1, b: 1}");
        other.insertOne(json("{_id: 1, a: 1}"));
        collection.dropIndex("a_1");
        assertThat(names(collection)).containsExactly("_id_", "b_1");
        assertThat(names(other)).containsExactly("_id_", "a_1");
        insert("{_id: 2, a: 1, b: 1}");
        assertThat(codeOf(() -> other.insertOne(json("{_id: 2, a: 1}")))).isEqualTo(11000);
        assertThat(ids("{a: 1}")).containsExactly(1, 2);
        assertThat(ids("{b: 1}")).containsExactly(1, 2);
    }

    @Test
    void anIndexIsDroppedByItsKeys() {
        index("{a: 1}");
        index("{a: -1}");
        collection.dropIndex(json("{a: -1}"));
        assertThat(names(collection)).containsExactly("_id_", "a_1");
    }

    @Test
    void allIndexesButThatOfTheIdsAreDropped() {
        uniqueIndex("{a: 1}");
        index("{b: 1}");
        other.createIndex(json("{a: 1}"));
        collection.dropIndexes();
        assertThat(names(collection)).containsExactly("_id_");
        assertThat(names(other)).containsExactly("_id_", "a_1");
    }

    @Test
    void whatIsNotThereOrMustStayIsNotDropped() {
        index("{a: 1}");
        assertThat(codeOf(() -> collection.dropIndex("b_1"))).isEqualTo(27);
        assertThat(codeOf(() -> collection.dropIndex("_id_"))).isEqualTo(72);
        assertThat(names(collection)).containsExactly("_id_", "a_1");
    }

    @Test
    void anIndexThatDuplicatesRuleOutIsNotThere() {
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}");
        assertThat(codeOf(() -> uniqueIndex("{a: 1}"))).isEqualTo(11000);
        assertThat(names(collection)).containsExactly("_id_");
        insert("{_id: 3, a: 1}");
        collection.deleteMany(json("{_id: {$gt: 1}}"));
        uniqueIndex("{a: 1}");
        assertThat(codeOf(() -> insert("{_id: 3, a: 1}"))).isEqualTo(11000);
    }

    @Test
    void severalIndexesAreBuiltTogetherOrNone() {
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}");
        assertThat(codeOf(() -> collection.createIndexes(List.of(
                        new IndexModel(json("{b: 1}")),
                        new IndexModel(json("{a: 1}"), new IndexOptions().unique(true))))))
                .isEqualTo(11000);
        assertThat(names(collection)).containsExactly("_id_");
        assertThat(collection.createIndexes(List.of(new IndexModel(json("{b: 1}")), new IndexModel(json("{a: 1}")))))
                .containsExactly("b_1", "a_1");
        assertThat(names(collection)).containsExactly("_id_", "b_1", "a_1");
    }

    @Test
    void indexesStayWithACollectionThatIsRenamed() {
        uniqueIndex("{a: 1}");
        insert("{_id: 1, a: 1}");
        collection.renameCollection(
                new MongoNamespace(database.getName(), other.getNamespace().getCollectionName()));
        assertThat(names(other)).containsExactly("_id_", "a_1");
        assertThat(codeOf(() -> other.insertOne(json("{_id: 2, a: 1}")))).isEqualTo(11000);
        assertThat(other.find(json("{a: 1}"))).containsExactly(json("{_id: 1, a: 1}"));
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}");
        assertThat(names(collection)).containsExactly("_id_");
    }

    @Test
    void indexesGoWithACollectionThatIsDropped() {
        uniqueIndex("{a: 1}");
        insert("{_id: 1, a: 1}");
        collection.drop();
        insert("{_id: 2, a: 1}", "{_id: 3, a: 1}");
        assertThat(names(collection)).containsExactly("_id_");
        assertThat(ids("{a: 1}")).containsExactly(2, 3);
    }

    @Test
    void whatIsNoIndexIsRefused() {
        assertThat(codeOf(() -> index("{}"))).isEqualTo(67);
        assertThat(codeOf(() -> index("{a: 0}"))).isEqualTo(67);
        assertThat(codeOf(() -> index("{a: 'no such'}"))).isEqualTo(67);
        assertThat(codeOf(() -> index("{'a.': 1}"))).isEqualTo(67);
        assertThat(codeOf(() -> collection.createIndex(
                        json("{a: 1, b: 1}"), new IndexOptions().expireAfter(1L, TimeUnit.SECONDS))))
                .isEqualTo(67);
        assertThat(names(collection)).isEmpty();
    }
}
