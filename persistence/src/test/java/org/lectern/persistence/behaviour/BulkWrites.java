package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Many writes in one call. */
abstract class BulkWrites extends Behaviour {
    BulkWrites(Store store) {
        super(store);
    }

    private static WriteModel<BsonDocument> insertion(String document) {
        return new InsertOneModel<>(json(document));
    }

    private static WriteModel<BsonDocument> update(String filter, String update) {
        return new UpdateOneModel<>(json(filter), json(update));
    }

    private static WriteModel<BsonDocument> replacement(String filter, String document) {
        return new ReplaceOneModel<>(json(filter), json(document));
    }

    @Test
    void writesOfAllKindsAreCounted() {
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}", "{_id: 3, a: 3}", "{_id: 4, a: 4}");
        BulkWriteResult result = collection.bulkWrite(List.of(
                insertion("{_id: 5}"),
                new UpdateManyModel<>(json("{a: 1}"), json("{$set: {a: 2}}")),
                replacement("{_id: 3}", "{_id: 3, a: 3}"),
                new DeleteOneModel<>(json("{_id: 4}")),
                new DeleteManyModel<>(json("{a: 2}")),
                new UpdateOneModel<>(json("{_id: 8}"), json("{$set: {a: 8}}"), new UpdateOptions().upsert(true)),
                new ReplaceOneModel<>(json("{_id: 9}"), json("{a: 9}"), new ReplaceOptions().upsert(true))));
        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getMatchedCount()).isEqualTo(3);
        assertThat(result.getModifiedCount()).isEqualTo(2);
        assertThat(result.getDeletedCount()).isEqualTo(3);
        assertThat(result.getUpserts())
                .extracting(
                        BulkWriteUpsert::getIndex,
                        upsert -> upsert.getId().asInt32().getValue())
                .containsExactly(Tuple.tuple(5, 8), Tuple.tuple(6, 9));
        assertThat(all())
                .containsExactlyElementsOf(jsons("{_id: 3, a: 3}", "{_id: 5}", "{_id: 8, a: 8}", "{_id: 9, a: 9}"));
    }

    @Test
    void eachSeesWhatTheOnesBeforeItDid() {
        collection.bulkWrite(List.of(
                insertion("{_id: 1, n: 1}"),
                update("{n: 1}", "{$set: {n: 2}}"),
                update("{n: 2}", "{$set: {n: 3}}"),
                replacement("{n: 3}", "{n: 4}")));
        assertThat(only("{}")).isEqualTo(json("{_id: 1, n: 4}"));
    }

    @Test
    void orderedWritesStopAtTheFirstError() {
        MongoBulkWriteException failure = writesWithErrors(true);
        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
                .containsExactly(Tuple.tuple(2, 11000));
        assertThat(failure.getWriteResult().getModifiedCount()).isOne();
        assertThat(all()).containsExactlyElementsOf(jsons("{_id: 1, slug: 'a', x: 1}", "{_id: 2, slug: 'b'}"));
    }

    @Test
    void unorderedWritesGoOnAfterErrors() {
        MongoBulkWriteException failure = writesWithErrors(false);
        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
                .containsExactlyInAnyOrder(Tuple.tuple(2, 11000), Tuple.tuple(4, 11000));
        assertThat(failure.getWriteResult().getModifiedCount()).isEqualTo(2);
        assertThat(all())
                .containsExactlyElementsOf(
                        jsons("{_id: 1, slug: 'a', x: 1}", "{_id: 2, slug: 'b', y: 1}", "{_id: 3, slug: 'c'}"));
    }

    private MongoBulkWriteException writesWithErrors(boolean ordered) {
        uniqueIndex("{slug: 1}");
        insert("{_id: 1, slug: 'a'}", "{_id: 2, slug: 'b'}");
        return catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection.bulkWrite(
                        List.of(
                                update("{_id: 1}", "{$set: {x: 1}}"),
                                update("{_id: 99}", "{$set: {x: 1}}"),
                                replacement("{_id: 1}", "{_id: 1, slug: 'b'}"),
                                update("{_id: 2}", "{$set: {y: 1}}"),
                                insertion("{_id: 2, slug: 'z'}"),
                                insertion("{_id: 3, slug: 'c'}")),
                        new BulkWriteOptions().ordered(ordered)));
    }

    @Test
    void conditionalReplacementsInBulkAreTakenOneByOne() {
        insert("{_id: 1, version: 1}", "{_id: 2, version: 5}", "{_id: 3, version: 1}");
        BulkWriteResult result = collection.bulkWrite(
                List.of(
                        replacement("{_id: 1, version: 1}", "{_id: 1, version: 2}"),
                        replacement("{_id: 2, version: 1}", "{_id: 2, version: 2}"),
                        replacement("{_id: 3, version: 1}", "{_id: 3, version: 2}")),
                new BulkWriteOptions().ordered(false));
        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getModifiedCount()).isEqualTo(2);
        assertThat(ids("{version: 2}")).containsExactly(1, 3);
    }
}
