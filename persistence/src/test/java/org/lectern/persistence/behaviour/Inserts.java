package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** What is inserted, and what is not beside a duplicate. */
abstract class Inserts extends Behaviour {
    Inserts(Store store) {
        super(store);
    }

    @Test
    void aDocumentComesBackAsItWasSent() {
        String sent =
                "{_id: 1, z: 1, a: NumberLong(1), m: 1.0, d: NumberDecimal('1.10'), n: null, e: [], o: {}, l: [[], {y: 1, b: 2}],"
                        + " t: {$date: -1}, b: {$binary: {base64: 'AQID', subType: '00'}}, r: /^a/i, s: {$timestamp: {t: 7, i: 8}},"
                        + " i: ObjectId('000000000000000000000001'), x: {$minKey: 1}, y: {$maxKey: 1}, f: false, nan: NaN}";
        insert(sent);
        assertThat(all()).containsExactly(json(sent));
        assertThat(all().get(0).keySet()).containsExactlyElementsOf(json(sent).keySet());
    }

    @Test
    void theIdIsMovedToTheFront() {
        command("{insert: '" + name() + "', documents: [{a: 1, _id: 1}]}");
        assertThat(only("{}").keySet()).containsExactly("_id", "a");
    }

    @Test
    void aDocumentWithoutIdGetsAnObjectId() {
        command("{insert: '" + name() + "', documents: [{a: 1}]}");
        assertThat(only("{a: 1}").get("_id").getBsonType()).isEqualTo(BsonType.OBJECT_ID);
    }

    @Test
    void aDuplicateIdIsRefusedInWordsThatNameTheIndex() {
        insert("{_id: 1, a: 'first'}");
        assertThat(catchThrowableOfType(MongoWriteException.class, () -> collection.insertOne(json("{_id: 1}")))
                        .getError())
                .satisfies(error -> assertThat(error.getCode()).isEqualTo(11000))
                .extracting(error -> error.getMessage(), InstanceOfAssertFactories.STRING)
                .contains("E11000 duplicate key error", name(), "index: _id_", "dup key: { _id: 1 }");
        assertThat(only("{}")).isEqualTo(json("{_id: 1, a: 'first'}"));
    }

    @Test
    void theSameNumberInAnotherTypeIsTheSameId() {
        insert("{_id: 1}");
        assertThat(codeOf(() -> insert("{_id: NumberLong(1)}"))).isEqualTo(11000);
        assertThat(codeOf(() -> insert("{_id: 1.0}"))).isEqualTo(11000);
        assertThat(codeOf(() -> insert("{_id: NumberDecimal('1.00')}"))).isEqualTo(11000);
        insert("{_id: '1'}", "{_id: true}", "{_id: 1.5}");
        assertThat(all()).hasSize(4);
    }

    @Test
    void idsOfAnyScalarTypeStandSideBySide() {
        insert(
                "{_id: 1}",
                "{_id: 'a'}",
                "{_id: {$date: 1}}",
                "{_id: ObjectId('000000000000000000000001')}",
                "{_id: null}",
                "{_id: {a: 1, b: 1}}",
                "{_id: {b: 1, a: 1}}",
                "{_id: {$binary: {base64: 'AQ==', subType: '00'}}}");
        assertThat(all()).hasSize(8);
        assertThat(only("{_id: {b: 1, a: 1}}").getDocument("_id").getFirstKey()).isEqualTo("b");
        assertThat(only("{_id: {$date: 1}}")).isEqualTo(json("{_id: {$date: 1}}"));
        assertThat(only("{_id: null}")).isEqualTo(json("{_id: null}"));
    }

    @Test
    void anArrayOrAPatternIsNoId() {
        assertThat(codeOf(() -> collection.insertOne(json("{_id: [1]}")))).isEqualTo(53);
        assertThat(codeOf(() -> collection.insertOne(json("{_id: /a/}")))).isEqualTo(53);
        assertThat(all()).isEmpty();
    }

    @Test
    void anOrderedInsertStopsAtTheFirstDuplicate() {
        MongoBulkWriteException failure = insertWithDuplicates(true);
        assertThat(ids("{}")).containsExactly(1, 2);
        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
                .containsExactly(Tuple.tuple(2, 11000));
    }

    @Test
    void anUnorderedInsertStoresAllButTheDuplicates() {
        MongoBulkWriteException failure = insertWithDuplicates(false);
        assertThat(ids("{}")).containsExactly(1, 2, 3, 4);
        assertThat(failure.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactlyInAnyOrder(2, 4);
        assertThat(failure.getWriteErrors()).extracting(BulkWriteError::getCode).containsOnly(11000);
        assertThat(failure.getWriteErrors())
                .anySatisfy(
                        error -> assertThat(error.getMessage()).contains("index: slug_1", "dup key: { slug: \"b\" }"))
                .anySatisfy(error -> assertThat(error.getMessage()).contains("index: _id_"));
    }

    private MongoBulkWriteException insertWithDuplicates(boolean ordered) {
        uniqueIndex("{slug: 1}");
        return catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection.insertMany(
                        jsons(
                                "{_id: 1, slug: 'a'}",
                                "{_id: 2, slug: 'b'}",
                                "{_id: 20, slug: 'b'}",
                                "{_id: 3, slug: 'c'}",
                                "{_id: 1, slug: 'd'}",
                                "{_id: 4, slug: 'e'}"),
                        new InsertManyOptions().ordered(ordered)));
    }

    @Test
    void manyDocumentsAreInsertedInOneCall() {
        collection.insertMany(
                IntStream.range(0, 5000).mapToObj(i -> json("{_id: " + i + "}")).toList());
        assertThat(collection.countDocuments()).isEqualTo(5000);
        assertThat(collection.find().first()).isEqualTo(new BsonDocument("_id", value("0")));
    }
}
