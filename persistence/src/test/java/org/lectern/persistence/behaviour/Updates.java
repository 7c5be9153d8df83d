package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.result.UpdateResult;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Changes of single fields. */
abstract class Updates extends Behaviour {
    Updates(Store store) {
        super(store);
    }

    private UpdateResult update(String filter, String update) {
        return collection.updateOne(json(filter), json(update));
    }

    /** What becomes of a document, without its id. */
    private String updated(String before, String update) {
        collection.deleteMany(json("{}"));
        collection.insertOne(json(before).append("_id", value("1")));
        update("{_id: 1}", update);
        var after = only("{}");
        after.remove("_id");
        return after.toJson();
    }

    private void assertUpdated(String before, String update, String after) {
        assertThat(updated(before, update)).isEqualTo(json(after).toJson());
    }

    @Test
    void fieldsAreSetAtAnyDepth() {
        assertUpdated("{a: 1, b: 2}", "{$set: {a: 'x', 'c.d.e': 3}}", "{a: 'x', b: 2, c: {d: {e: 3}}}");
        assertUpdated("{a: {b: 1, c: 2}}", "{$set: {'a.b': [1]}}", "{a: {b: [1], c: 2}}");
        assertUpdated("{a: [1, 2, {b: 1}]}", "{$set: {'a.0': 9, 'a.2.b': 8}}", "{a: [9, 2, {b: 8}]}");
        assertUpdated("{a: [1]}", "{$set: {'a.3': 4}}", "{a: [1, null, null, 4]}");
        assertUpdated("{a: 1}", "{$set: {a: {}, b: []}}", "{a: {}, b: []}");
    }

    @Test
    void fieldsAreTakenAway() {
        assertUpdated("{a: 1, b: {c: 1, d: 2}}", "{$unset: {a: '', 'b.c': '', 'x.y': ''}}", "{b: {d: 2}}");
        assertUpdated("{a: [1, 2, 3]}", "{$unset: {'a.1': ''}}", "{a: [1, null, 3]}");
    }

    @Test
    void numbersGrowAndKeepTheirTypeWhereTheyFit() {
        assertUpdated("{a: 1}", "{$inc: {a: 2, b: 5, 'c.d': 1}}", "{a: 3, b: 5, c: {d: 1}}");
        assertUpdated("{a: 1}", "{$inc: {a: NumberLong(2)}}", "{a: NumberLong(3)}");
        assertUpdated("{a: 1}", "{$inc: {a: 0.5}}", "{a: 1.5}");
        assertUpdated("{a: NumberDecimal('0.1')}", "{$inc: {a: NumberDecimal('0.2')}}", "{a: NumberDecimal('0.3')}");
        assertUpdated("{a: 2147483647}", "{$inc: {a: 1}}", "{a: NumberLong(2147483648)}");
    }

    @Test
    void whatIsNoNumberCannotGrow() {
        insert("{_id: 1, a: 'x', n: 1}");
        assertThat(codeOf(() -> update("{_id: 1}", "{$inc: {n: 1, a: 1}}"))).isEqualTo(14);
        assertThat(only("{}")).isEqualTo(json("{_id: 1, a: 'x', n: 1}"));
    }

    @Test
    void extremesAreKept() {
        assertUpdated("{a: 5, b: 5}", "{$max: {a: 7, b: 3, c: 1}}", "{a: 7, b: 5, c: 1}");
        assertUpdated("{a: 5, b: 5}", "{$min: {a: 7, b: 3}}", "{a: 5, b: 3}");
    }

    @Test
    void fieldsAreRenamed() {
        assertUpdated("{a: 1, b: 2}", "{$rename: {a: 'c'}}", "{b: 2, c: 1}");
    }

    @Test
    void valuesAreAppendedToArrays() {
        assertUpdated("{a: [1]}", "{$push: {a: 1, b: 2}}", "{a: [1, 1], b: [2]}");
        assertUpdated("{a: [1]}", "{$push: {a: [2, 3]}}", "{a: [1, [2, 3]]}");
        assertUpdated("{a: [1]}", "{$push: {a: {$each: [3, 2]}}}", "{a: [1, 3, 2]}");
        assertUpdated("{a: [1, 2]}", "{$push: {a: {$each: [3, 4], $slice: -3}}}", "{a: [2, 3, 4]}");
        assertUpdated("{a: [1, 2]}", "{$push: {a: {$each: [8, 9], $position: 0}}}", "{a: [8, 9, 1, 2]}");
        assertUpdated("{a: [{s: 2}]}", "{$push: {a: {$each: [{s: 1}], $sort: {s: 1}}}}", "{a: [{s: 1}, {s: 2}]}");
    }

    @Test
    void valuesAreAddedToArraysOnce() {
        assertUpdated("{a: [1, {b: 1, c: 2}]}", "{$addToSet: {a: 1}}", "{a: [1, {b: 1, c: 2}]}");
        assertUpdated("{a: [1]}", "{$addToSet: {a: {$each: [1, 2, 2]}, n: 'x'}}", "{a: [1, 2], n: ['x']}");
        assertUpdated("{a: [{b: 1, c: 2}]}", "{$addToSet: {a: {c: 2, b: 1}}}", "{a: [{b: 1, c: 2}, {c: 2, b: 1}]}");
    }

    @Test
    void valuesAreTakenFromArrays() {
        assertUpdated("{a: [1, 2, 1, 3]}", "{$pull: {a: 1}}", "{a: [2, 3]}");
        assertUpdated("{a: [1, 5, 9]}", "{$pull: {a: {$gte: 5}}}", "{a: [1]}");
        assertUpdated("{a: ['x', 'y', 'z']}", "{$pull: {a: {$in: ['x', 'z']}}}", "{a: ['y']}");
        assertUpdated("{a: [{id: 1, n: 1}, {id: 2}]}", "{$pull: {a: {id: 1}}}", "{a: [{id: 2}]}");
        assertUpdated("{a: [1, 2, 3, 2]}", "{$pullAll: {a: [2, 3]}}", "{a: [1]}");
        assertUpdated("{a: [1, 2, 3]}", "{$pop: {a: 1}}", "{a: [1, 2]}");
        assertUpdated("{a: [1, 2, 3]}", "{$pop: {a: -1}}", "{a: [2, 3]}");
    }

    @Test
    void thePlaceThatTheFilterFoundIsChanged() {
        insert("{_id: 1, a: [4, 5, 6], p: [{id: 'x', n: 1}, {id: 'y', n: 1}]}");
        update("{_id: 1, a: 5}", "{$set: {'a.$': 50}}");
        update("{_id: 1, 'p.id': 'y'}", "{$inc: {'p.$.n': 1}}");
        update("{p: {$elemMatch: {id: 'x', n: 1}}}", "{$set: {'p.$.n': 9}}");
        assertThat(only("{}")).isEqualTo(json("{_id: 1, a: [4, 50, 6], p: [{id: 'x', n: 9}, {id: 'y', n: 2}]}"));
    }

    @Test
    void allPlacesAreChanged() {
        assertUpdated("{a: [1, 2]}", "{$inc: {'a.$[]': 1}}", "{a: [2, 3]}");
    }

    @Test
    void theSameAgainIsMatchedAndNotModified() {
        insert("{_id: 1, a: 1, t: ['x']}");
        for (String update : new String[] {"{$set: {a: 1}}", "{$addToSet: {t: 'x'}}", "{$pull: {t: 'y'}}"}) {
            UpdateResult result = update("{_id: 1}", update);
            assertThat(result.getMatchedCount()).as(update).isOne();
            assertThat(result.getModifiedCount()).as(update).isZero();
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedAndChangesNothing() {
        insert("{_id: 1, a: 1, s: 'x'}");
        assertThat(codeOf(() -> update("{}", "{$set: {_id: 2}}"))).isEqualTo(66);
        assertThat(codeOf(() -> update("{}", "{$set: {a: 2}, $inc: {a: 1}}"))).isEqualTo(40);
        assertThat(codeOf(() -> update("{}", "{$set: {b: 2, 's.t': 1}}"))).isEqualTo(28);
        assertThat(codeOf(() -> update("{}", "{$set: {b: 2}, $push: {s: 1}}"))).isEqualTo(2);
        assertThat(codeOf(() -> update("{}", "{$unknown: {a: 1}}"))).isEqualTo(9);
        assertThat(only("{}")).isEqualTo(json("{_id: 1, a: 1, s: 'x'}"));
    }
}
