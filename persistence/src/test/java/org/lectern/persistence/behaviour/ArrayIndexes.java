package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Indexes with an entry for each element of an array. */
abstract class ArrayIndexes extends Behaviour {
    ArrayIndexes(Store store) {
        super(store);
    }

    private void assertDuplicate(String document) {
        assertThat(codeOf(() -> collection.insertOne(json(document))))
                .as(document)
                .isEqualTo(11000);
    }

    @Test
    void everyElementIsTakenOnceInTheCollection() {
        uniqueIndex("{names: 1}");
        insert("{_id: 1, names: ['a', 'b']}", "{_id: 2, names: 'c'}", "{_id: 3, names: ['d', 'd']}");
        assertDuplicate("{_id: 9, names: ['x', 'b']}");
        assertDuplicate("{_id: 9, names: 'a'}");
        assertDuplicate("{_id: 9, names: ['c']}");
        insert("{_id: 4, names: ['x']}");
        assertThat(ids("{names: 'd'}")).containsExactly(3);
        assertThat(ids("{}")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void anEmptyArrayIsAKeyOfItsOwn() {
        uniqueIndex("{names: 1}");
        insert("{_id: 1, names: []}", "{_id: 2, names: null}", "{_id: 3, names: [[]]}");
        assertDuplicate("{_id: 9, names: []}");
        assertDuplicate("{_id: 9}");
        assertDuplicate("{_id: 9, names: [null]}");
        assertThat(ids("{names: []}")).containsExactly(1, 3);
        assertThat(ids("{names: null}")).containsExactly(2);
    }

    @Test
    void fieldsOfDocumentsInArraysAreKeys() {
        uniqueIndex("{'links.url': 1}");
        insert("{_id: 1, links: [{url: 'a'}, {url: 'b'}]}", "{_id: 2, links: {url: 'c'}}");
        assertDuplicate("{_id: 9, links: [{url: 'z'}, {url: 'b'}]}");
        assertDuplicate("{_id: 9, links: [{url: ['c']}]}");
        insert("{_id: 3, links: [{url: 'd'}, {text: 'no url'}]}");
        assertDuplicate("{_id: 9, links: [{}]}");
        assertThat(ids("{'links.url': 'b'}")).containsExactly(1);
    }

    @Test
    void anElementCanBeAppendedOnlyWhereNobodyHasIt() {
        uniqueIndex("{names: 1}");
        insert("{_id: 1, names: ['a']}", "{_id: 2, names: ['b']}");
        assertThat(codeOf(() -> collection.updateOne(json("{_id: 2}"), json("{$push: {names: 'a'}}"))))
                .isEqualTo(11000);
        collection.updateOne(json("{_id: 1}"), json("{$set: {names: ['z']}}"));
        collection.updateOne(json("{_id: 2}"), json("{$push: {names: 'a'}}"));
        assertThat(only("{names: 'a'}")).isEqualTo(json("{_id: 2, names: ['b', 'a']}"));
    }

    @Test
    void aDocumentIsFoundByWhatItsArrayHoldsNow() {
        index("{tags: 1}");
        insert("{_id: 1, tags: ['a', 'b', 'b']}", "{_id: 2, tags: ['b']}");
        collection.updateOne(json("{_id: 1}"), json("{$pull: {tags: 'b'}, $set: {n: 1}}"));
        collection.updateOne(json("{_id: 2}"), json("{$addToSet: {tags: 'c'}}"));
        assertThat(ids("{tags: 'b'}")).containsExactly(2);
        assertThat(ids("{tags: 'c'}")).containsExactly(2);
        assertThat(ids("{tags: {$in: ['a', 'c']}}")).containsExactly(1, 2);
    }

    @Test
    void aDocumentIsFoundOnceThoughSeveralOfItsElementsMatch() {
        index("{tags: 1}");
        insert("{_id: 1, tags: ['a', 'b', 'c']}", "{_id: 2, tags: ['b']}");
        assertThat(ids("{tags: {$gte: 'a'}}")).containsExactly(1, 2);
        assertThat(ids("{tags: {$in: ['a', 'b', 'c']}}")).containsExactly(1, 2);
        assertThat(collection.countDocuments(json("{tags: {$in: ['a', 'b', 'c']}}")))
                .isEqualTo(2);
        assertThat(idsOf(collection
                        .find(json("{tags: {$gte: 'a'}}"))
                        .sort(json("{tags: -1}"))
                        .into(new ArrayList<>())))
                .containsExactly(1, 2);
    }

    @Test
    void aRangeMayBeMetByTwoElements() {
        insert("{_id: 1, n: [1, 9]}", "{_id: 2, n: 5}", "{_id: 3, n: [1, 2]}", "{_id: 4, n: []}");
        assertThat(ids("{n: {$gt: 4, $lt: 6}}")).containsExactly(1, 2);
        index("{n: 1}");
        assertThat(ids("{n: {$gt: 4, $lt: 6}}")).containsExactly(1, 2);
        assertThat(ids("{n: {$elemMatch: {$gt: 4, $lt: 6}}}")).isEmpty();
        assertThat(ids("{$and: [{n: 1}, {n: 9}]}")).containsExactly(1);
    }

    @Test
    void aCompoundIndexTakesOneArray() {
        index("{kind: 1, tags: 1, n: -1}");
        insert(
                "{_id: 1, kind: 'x', tags: ['a', 'b'], n: 1}",
                "{_id: 2, kind: 'x', tags: ['b'], n: 2}",
                "{_id: 3, kind: 'x'}");
        assertThat(ids("{kind: 'x', tags: 'b'}")).containsExactly(1, 2);
        assertThat(ids("{kind: 'x', tags: null}")).containsExactly(3);
    }

    @Test
    void twoArraysBesideEachOtherAreRefused() {
        index("{a: 1, b: 1}");
        insert("{_id: 1, a: [1, 2], b: 1}", "{_id: 2, a: 1, b: [1, 2]}");
        assertThat(codeOf(() -> insert("{_id: 3, a: [1], b: [1]}"))).isEqualTo(171);
        assertThat(codeOf(() -> collection.updateOne(json("{_id: 1}"), json("{$set: {b: [1]}}"))))
                .isEqualTo(171);
        assertThat(only("{_id: 1}")).isEqualTo(json("{_id: 1, a: [1, 2], b: 1}"));
        assertThat(ids("{}")).containsExactly(1, 2);
    }

    @Test
    void noIndexIsBuiltOverTwoArraysBesideEachOther() {
        insert("{_id: 1, a: [1], b: [1]}");
        assertThat(codeOf(() -> index("{a: 1, b: 1}"))).isEqualTo(171);
        assertThat(collection.listIndexes()).hasSize(1);
        insert("{_id: 2, a: [1], b: [1]}");
    }

    @Test
    void twoFieldsOfTheSameArrayMayStandInOneIndex() {
        index("{'p.a': 1, 'p.b': 1}");
        insert("{_id: 1, p: [{a: 1, b: 1}, {a: 2, b: 2}]}");
        assertThat(ids("{'p.a': 1, 'p.b': 2}")).containsExactly(1);
        assertThat(ids("{p: {$elemMatch: {a: 1, b: 2}}}")).isEmpty();
        assertThat(ids("{p: {$elemMatch: {a: 2, b: 2}}}")).containsExactly(1);
    }
}
