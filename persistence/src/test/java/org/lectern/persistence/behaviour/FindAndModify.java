package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Changes that answer with the document. */
abstract class FindAndModify extends Behaviour {
    FindAndModify(Store store) {
        super(store);
    }

    private void insertThree() {
        insert("{_id: 1, a: 1, rank: 2}", "{_id: 2, a: 1, rank: 3}", "{_id: 3, a: 1, rank: 1}");
    }

    @Test
    void theFirstInOrderIsUpdatedAndAnsweredAsItWas() {
        insertThree();
        assertThat(collection.findOneAndUpdate(
                        json("{a: 1}"),
                        json("{$set: {done: true}}"),
                        new FindOneAndUpdateOptions().sort(json("{rank: -1}"))))
                .isEqualTo(json("{_id: 2, a: 1, rank: 3}"));
        assertThat(ids("{done: true}")).containsExactly(2);
    }

    @Test
    void orAsItIsAfterwards() {
        insertThree();
        assertThat(collection.findOneAndUpdate(
                        json("{a: 1}"),
                        json("{$inc: {a: 1}}"),
                        new FindOneAndUpdateOptions()
                                .sort(json("{rank: 1}"))
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(json("{a: 1}"))))
                .isEqualTo(json("{_id: 3, a: 2}"));
    }

    @Test
    void whatIsNotThereIsInsertedOnDemand() {
        var options = new FindOneAndUpdateOptions().upsert(true);
        assertThat(collection.findOneAndUpdate(json("{_id: 'n'}"), json("{$inc: {n: 1}}"), options))
                .isNull();
        assertThat(collection.findOneAndUpdate(
                        json("{_id: 'n'}"), json("{$inc: {n: 1}}"), options.returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(json("{_id: 'n', n: 2}"));
    }

    @Test
    void aReplacementKeepsTheIdAndTheSentOrder() {
        insertThree();
        assertThat(collection
                        .findOneAndReplace(
                                json("{a: 1}"),
                                json("{z: 1, a: 2}"),
                                new FindOneAndReplaceOptions()
                                        .sort(json("{rank: 1}"))
                                        .returnDocument(ReturnDocument.AFTER))
                        .toJson())
                .isEqualTo(json("{_id: 3, z: 1, a: 2}").toJson());
        assertThat(only("{a: 2}").keySet()).containsExactly("_id", "z", "a");
    }

    @Test
    void theFirstInOrderIsDeletedAndAnswered() {
        insertThree();
        assertThat(collection.findOneAndDelete(json("{a: 1}"), new FindOneAndDeleteOptions().sort(json("{rank: 1}"))))
                .isEqualTo(json("{_id: 3, a: 1, rank: 1}"));
        assertThat(ids("{}")).containsExactly(1, 2);
    }

    @Test
    void nothingIsAnsweredWhereNothingMatches() {
        insertThree();
        assertThat(collection.findOneAndDelete(json("{a: 5}"))).isNull();
        assertThat(collection.findOneAndUpdate(json("{a: 5}"), json("{$set: {b: 1}}")))
                .isNull();
        assertThat(collection.findOneAndReplace(json("{a: 5}"), json("{b: 1}"))).isNull();
        assertThat(all()).hasSize(3);
    }

    @Test
    void aDuplicateIsRefusedAndChangesNothing() {
        uniqueIndex("{rank: 1}");
        insertThree();
        assertThat(codeOf(() -> collection.findOneAndUpdate(json("{_id: 1}"), json("{$set: {rank: 3}}"))))
                .isEqualTo(11000);
        assertThat(only("{_id: 1}")).isEqualTo(json("{_id: 1, a: 1, rank: 2}"));
    }
}
