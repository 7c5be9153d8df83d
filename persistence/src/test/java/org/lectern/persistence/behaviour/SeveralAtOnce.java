package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Updates of many documents, of none, and deletions. */
abstract class SeveralAtOnce extends Behaviour {
    SeveralAtOnce(Store store) {
        super(store);
    }

    @Test
    void allThatMatchAreChangedAndCounted() {
        insert("{_id: 1, a: 1, b: 1}", "{_id: 2, a: 1}", "{_id: 3, a: 2}");
        UpdateResult result = collection.updateMany(json("{a: 1}"), json("{$set: {b: 1}}"));
        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(ids("{b: 1}")).containsExactly(1, 2);
    }

    @Test
    void changingTheVeryKeyThatIsSearchedChangesEachOnce() {
        index("{a: 1}");
        for (int i = 0; i < 300; i++) {
            insert("{_id: " + i + ", a: " + i + "}");
        }
        UpdateResult result = collection.updateMany(json("{a: {$gte: 0}}"), json("{$inc: {a: 10}}"));
        assertThat(result.getModifiedCount()).isEqualTo(300);
        assertThat(only("{_id: 7}")).isEqualTo(json("{_id: 7, a: 17}"));
        assertThat(ids("{a: {$lt: 10}}")).isEmpty();
    }

    @Test
    void anUpdateOfManyThatMeetsADuplicateStopsThere() {
        uniqueIndex("{slug: 1}");
        insert("{_id: 1, slug: 'a'}", "{_id: 2, slug: 'b'}", "{_id: 3, slug: 'c'}");
        assertThat(codeOf(() -> collection.updateMany(json("{}"), json("{$set: {slug: 'z'}}"))))
                .isEqualTo(11000);
        assertThat(ids("{slug: 'z'}")).hasSize(1);
        assertThat(all()).hasSize(3);
    }

    @Test
    void anInsertOnDemandHasTheFiltersEqualities() {
        UpdateResult result = collection.updateOne(
                json("{_id: 5, kind: 'a', 'deep.er': 1, n: {$gt: 3}, s: {$eq: 'x'}}"),
                json("{$set: {b: 1}, $setOnInsert: {c: 2}, $inc: {count: 1}}"),
                new UpdateOptions().upsert(true));
        assertThat(result.getUpsertedId()).isEqualTo(value("5"));
        assertThat(result.getMatchedCount()).isZero();
        assertThat(only("{}")).isEqualTo(json("{_id: 5, kind: 'a', deep: {er: 1}, s: 'x', b: 1, c: 2, count: 1}"));
    }

    @Test
    void whatIsSetOnInsertionOnlyStaysAfterwards() {
        insert("{_id: 5, c: 1}");
        UpdateResult result = collection.updateOne(
                json("{_id: 5}"), json("{$set: {b: 1}, $setOnInsert: {c: 2}}"), new UpdateOptions().upsert(true));
        assertThat(result.getUpsertedId()).isNull();
        assertThat(result.getMatchedCount()).isOne();
        assertThat(only("{}")).isEqualTo(json("{_id: 5, c: 1, b: 1}"));
    }

    @Test
    void anInsertOnDemandWithoutIdGetsAnObjectId() {
        UpdateResult result =
                collection.updateMany(json("{k: 1}"), json("{$set: {b: 1}}"), new UpdateOptions().upsert(true));
        assertThat(result.getUpsertedId()).isEqualTo(only("{k: 1, b: 1}").get("_id"));
        assertThat(result.getUpsertedId().isObjectId()).isTrue();
    }

    @Test
    void anUpdateOfWhatIsNotThereDoesNothing() {
        assertThat(collection.updateMany(json("{a: 1}"), json("{$set: {b: 1}}")).getMatchedCount())
                .isZero();
        assertThat(all()).isEmpty();
    }

    @Test
    void oneOfSeveralIsDeleted() {
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}", "{_id: 3, a: 2}");
        assertThat(collection.deleteOne(json("{a: 1}")).getDeletedCount()).isOne();
        assertThat(ids("{a: 1}")).hasSize(1);
        assertThat(ids("{a: 2}")).containsExactly(3);
    }

    @Test
    void allThatMatchAreDeletedAndCounted() {
        index("{a: 1}");
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}", "{_id: 3, a: 2}");
        assertThat(collection.deleteMany(json("{a: 1}")).getDeletedCount()).isEqualTo(2);
        assertThat(collection.deleteMany(json("{a: 1}")).getDeletedCount()).isZero();
        assertThat(ids("{}")).containsExactly(3);
        assertThat(ids("{a: 1}")).isEmpty();
    }

    @Test
    void aDeletionOfADifferentVersionDeletesNothing() {
        insert("{_id: 1, version: 2}");
        assertThat(collection.deleteOne(json("{_id: 1, version: 1}")).getDeletedCount())
                .isZero();
        assertThat(ids("{}")).containsExactly(1);
    }
}
