package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Orders, alternatives and nulls that several keys of an index have to answer together. */
abstract class Alternatives extends Behaviour {
    Alternatives(Store store) {
        super(store);
    }

    @Test
    void alternativesOfOneFieldAreSortedByThatField() {
        index("{kind: 1, date: -1}");
        insert(
                "{_id: 1, kind: 'entry', date: 1}",
                "{_id: 2, kind: 'talk', date: 9}",
                "{_id: 3, kind: 'entry', date: 5}");
        assertThat(sorted("{$or: [{kind: 'entry'}, {kind: 'talk'}]}", "{kind: 1, date: -1}"))
                .containsExactly(3, 1, 2);
        assertThat(sorted("{$or: [{kind: 'talk'}, {kind: 'entry'}]}", "{date: -1}"))
                .containsExactly(2, 3, 1);
    }

    @Test
    void aSparseIndexDoesNotHideWhatAnElementLacks() {
        collection.createIndex(json("{'t.speaker': 1, 't.year': 1}"), new IndexOptions().sparse(true));
        insert("{_id: 1, t: [{speaker: 'x', year: 2020}, {title: 'none'}]}");
        assertThat(ids("{'t.speaker': null, 't.year': 2020}")).containsExactly(1);
        assertThat(collection.countDocuments(json("{'t.speaker': null, 't.year': 2020}")))
                .isOne();
    }

    @Test
    void severalFieldsOfOneArrayAreSortedTogether() {
        insert("{_id: 1, t: [{d: '2024', n: 'z'}, {d: '2025', n: 'a'}]}", "{_id: 2, t: [{d: '2024', n: 'b'}]}");
        assertThat(sorted("{}", "{'t.d': 1, 't.n': 1}")).containsExactly(2, 1);
    }

    @Test
    void aCursorShowsNothingThatMeetsTheQueryNoLonger() {
        collection.insertMany(Stream.iterate(0, i -> i + 1)
                .limit(300)
                .map(i -> new BsonDocument("_id", new BsonInt32(i)).append("s", new BsonInt32(1)))
                .toList());
        List<BsonDocument> seen = new ArrayList<>();
        try (var cursor = collection.find(json("{s: 1}")).batchSize(10).cursor()) {
            seen.add(cursor.next());
            collection.updateMany(json("{_id: {$gte: 200}}"), json("{$set: {s: 2}}"));
            cursor.forEachRemaining(seen::add);
        }
        assertThat(seen)
                .hasSize(200)
                .allMatch(document -> document.getInt32("s").getValue() == 1);
    }

    @Test
    void aNumberSwitchesAnOptionOfAnIndexOn() {
        command("{createIndexes: '" + name() + "', indexes: [{key: {a: 1}, name: 'a_1', unique: 1}]}");
        insert("{_id: 1, a: 1}");
        assertThat(codeOf(() -> collection.insertOne(json("{_id: 2, a: 1}")))).isEqualTo(11000);
    }

    @Test
    void manyValuesAreLookedUpOneByOne() {
        collection.insertMany(Stream.iterate(0, i -> i + 1)
                .limit(1_000)
                .map(i -> new BsonDocument("_id", new BsonInt32(i)))
                .toList());
        String even =
                Stream.iterate(0, i -> i + 2).limit(400).map(String::valueOf).collect(Collectors.joining(","));
        assertThat(ids("{_id: {$in: [" + even + "]}}")).hasSize(400);
    }

    private List<Integer> sorted(String filter, String order) {
        return collection
                .find(json(filter))
                .sort(json(order))
                .map(document -> document.getInt32("_id").getValue())
                .into(new ArrayList<>());
    }
}
