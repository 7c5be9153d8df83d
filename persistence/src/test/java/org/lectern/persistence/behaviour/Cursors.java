package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Answers that come in several parts. */
abstract class Cursors extends Behaviour {
    private static final int MANY = 10_000;

    Cursors(Store store) {
        super(store);
    }

    private void insertMany() {
        collection.insertMany(IntStream.range(0, MANY)
                .mapToObj(i -> new BsonDocument("_id", new BsonInt32(i)).append("a", new BsonInt32(i % 7)))
                .toList());
    }

    @Test
    void allPartsTogetherAreTheWholeInOrder() {
        insertMany();
        List<Integer> expected = IntStream.range(0, MANY).boxed().toList();
        assertThat(idsOf(collection.find().sort(json("{_id: 1}")).batchSize(37).into(new ArrayList<>())))
                .isEqualTo(expected);
        assertThat(ids("{}")).isEqualTo(expected);
        index("{a: 1, _id: 1}");
        assertThat(collection
                        .find(json("{a: {$gte: 0}}"))
                        .sort(json("{a: 1, _id: 1}"))
                        .batchSize(1000)
                        .into(new ArrayList<>()))
                .hasSize(MANY)
                .startsWith(json("{_id: 0, a: 0}"), json("{_id: 7, a: 0}"))
                .endsWith(json("{_id: 9995, a: 6}"));
    }

    @Test
    void aLimitHoldsOverAllParts() {
        insertMany();
        assertThat(collection.find().batchSize(100).limit(250).into(new ArrayList<>()))
                .hasSize(250);
        assertThat(collection.find().skip(MANY - 50).batchSize(20).into(new ArrayList<>()))
                .hasSize(50);
    }

    @Test
    void aPartHasTheSizeThatWasAskedFor() {
        insertMany();
        BsonDocument first = command("{find: '" + name() + "', batchSize: 5}").getDocument("cursor");
        assertThat(first.getArray("firstBatch")).hasSize(5);
        assertThat(command("{find: '" + name() + "'}").getDocument("cursor").getArray("firstBatch"))
                .hasSize(101);
        assertThat(more(first, 7).getArray("nextBatch")).hasSize(7);
        assertThat(more(first, 0).getArray("nextBatch")).hasSize(MANY - 12);
    }

    private BsonDocument more(BsonDocument cursor, int size) {
        BsonDocument command =
                new BsonDocument("getMore", cursor.get("id")).append("collection", new BsonString(name()));
        return database.runCommand(
                        size == 0 ? command : command.append("batchSize", new BsonInt32(size)), BsonDocument.class)
                .getDocument("cursor");
    }

    @Test
    void theLastPartSaysThatItIsTheLast() {
        insert("{_id: 1}", "{_id: 2}", "{_id: 3}");
        assertThat(command("{find: '" + name() + "'}")
                        .getDocument("cursor")
                        .getInt64("id")
                        .getValue())
                .isZero();
        BsonDocument first = command("{find: '" + name() + "', batchSize: 2}").getDocument("cursor");
        assertThat(more(first, 2).getInt64("id").getValue()).isZero();
        assertThat(codeOf(() -> more(first, 2))).isEqualTo(43);
    }

    @Test
    void aCursorThatWasKilledGivesNothingMore() {
        insertMany();
        BsonDocument first = command("{find: '" + name() + "', batchSize: 2}").getDocument("cursor");
        BsonDocument killed = command("{killCursors: '" + name() + "', cursors: [NumberLong('"
                + first.getInt64("id").getValue() + "')]}");
        assertThat(killed.getArray("cursorsKilled")).containsExactly(first.get("id"));
        assertThat(codeOf(() -> more(first, 2))).isEqualTo(43);
        BsonDocument unknown = command("{killCursors: '" + name() + "', cursors: [NumberLong('4711')]}");
        assertThat(unknown.getArray("cursorsNotFound")).hasSize(1);
    }

    @Test
    void aLargeAnswerComesInPartsThatFitIntoMessages() {
        BsonString text = new BsonString("x".repeat(400_000));
        for (int i = 0; i < 60; i++) {
            collection.insertOne(new BsonDocument("_id", new BsonInt32(i)).append("text", text));
        }
        assertThat(ids("{}")).isEqualTo(IntStream.range(0, 60).boxed().toList());
        assertThat(idsOf(collection.find().batchSize(1000).into(new ArrayList<>())))
                .hasSize(60);
        assertThat(idsOf(aggregated("{$match: {text: {$exists: true}}}"))).hasSize(60);
    }

    @Test
    void whatStaysIsMetOnceThoughOthersComeAndGoMeanwhile() {
        insertMany();
        Set<Integer> met = new HashSet<>();
        int count = 0;
        try (MongoCursor<BsonDocument> cursor =
                collection.find().sort(json("{_id: 1}")).batchSize(500).iterator()) {
            while (cursor.hasNext()) {
                int id = cursor.next().getInt32("_id").getValue();
                met.add(id);
                count++;
                if (id % 1000 == 1) {
                    collection.deleteOne(json("{_id: " + (id - 1) + "}"));
                    collection.updateOne(
                            json("{_id: " + (id + 3) + "}"), json("{$set: {text: '" + "y".repeat(300) + "'}}"));
                    collection.insertOne(json("{_id: " + (MANY + id) + "}"));
                }
            }
        }
        assertThat(met).containsAll(IntStream.range(0, MANY).boxed().toList()).hasSize(count);
    }

    @Test
    void anAggregationComesInPartsToo() {
        insertMany();
        assertThat(collection
                        .aggregate(jsons("{$match: {a: {$lt: 3}}}", "{$sort: {_id: -1}}"))
                        .batchSize(100)
                        .into(new ArrayList<>()))
                .hasSize(4287)
                .startsWith(json("{_id: 9998, a: 2}"));
    }
}
