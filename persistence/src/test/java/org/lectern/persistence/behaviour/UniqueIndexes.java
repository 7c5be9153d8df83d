package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** What a unique index takes, and what it refuses. */
abstract class UniqueIndexes extends Behaviour {
    UniqueIndexes(Store store) {
        super(store);
    }

    private void assertDuplicate(String document) {
        assertThat(codeOf(() -> collection.insertOne(json(document))))
                .as(document)
                .isEqualTo(11000);
    }

    @Test
    void aKeyIsTakenOnce() {
        uniqueIndex("{k: 1}");
        insert(
                "{_id: 1, k: 'a'}",
                "{_id: 2, k: 'A'}",
                "{_id: 3, k: 'a '}",
                "{_id: 4, k: ''}",
                "{_id: 5, k: 'a\\u0000'}");
        assertDuplicate("{_id: 9, k: 'a'}");
        assertDuplicate("{_id: 9, k: 'a\\u0000'}");
        assertThat(ids("{}")).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void oneDocumentMayBeWithoutTheKey() {
        uniqueIndex("{k: 1}");
        insert("{_id: 1}", "{_id: 2, k: 1}");
        assertDuplicate("{_id: 9}");
        assertDuplicate("{_id: 9, k: null}");
    }

    @Test
    void numbersAreTheSameWhateverTheirType() {
        uniqueIndex("{k: 1}");
        insert("{_id: 1, k: 1}", "{_id: 2, k: 0.5}", "{_id: 3, k: NumberLong('9007199254740993')}", "{_id: 4, k: NaN}");
        assertDuplicate("{_id: 9, k: 1.0}");
        assertDuplicate("{_id: 9, k: NumberLong(1)}");
        assertDuplicate("{_id: 9, k: NumberDecimal('1.0')}");
        assertDuplicate("{_id: 9, k: NumberDecimal('0.50')}");
        assertDuplicate("{_id: 9, k: NumberDecimal('NaN')}");
        insert("{_id: 5, k: '1'}", "{_id: 6, k: true}", "{_id: 7, k: {$date: 1}}", "{_id: 8, k: 9007199254740992.0}");
        assertThat(all()).hasSize(8);
    }

    @Test
    void zeroIsTheSameWithAndWithoutSign() {
        uniqueIndex("{k: 1}");
        insert("{_id: 1, k: 0.0}");
        assertDuplicate("{_id: 9, k: -0.0}");
        assertDuplicate("{_id: 9, k: 0}");
    }

    @Test
    void aCompoundKeyIsTakenAsAWhole() {
        uniqueIndex("{a: 1, b: -1}");
        insert(
                "{_id: 1, a: 1, b: 1}",
                "{_id: 2, a: 1, b: 2}",
                "{_id: 3, a: 2, b: 1}",
                "{_id: 4, a: 1}",
                "{_id: 5, b: 1}");
        assertDuplicate("{_id: 9, a: 1, b: 2}");
        assertDuplicate("{_id: 9, a: 1}");
        assertDuplicate("{_id: 9, a: null, b: 1}");
        insert("{_id: 6}");
        assertDuplicate("{_id: 9, other: 1}");
    }

    @Test
    void aKeyMayLieDeep() {
        uniqueIndex("{'source.path': 1}");
        insert("{_id: 1, source: {path: 'a'}}", "{_id: 2, source: {path: 'b'}}", "{_id: 3, source: 'a'}");
        assertDuplicate("{_id: 9, source: {path: 'a', x: 1}}");
        assertDuplicate("{_id: 9, source: {}}");
        assertDuplicate("{_id: 9}");
    }

    @Test
    void aKeyMayBeADocumentOfWhichTheOrderCounts() {
        uniqueIndex("{k: 1}");
        insert("{_id: 1, k: {a: 1, b: 2}}", "{_id: 2, k: {b: 2, a: 1}}", "{_id: 3, k: {a: 1}}", "{_id: 4, k: {}}");
        assertDuplicate("{_id: 9, k: {a: 1.0, b: NumberLong(2)}}");
        assertDuplicate("{_id: 9, k: {}}");
    }

    @Test
    void noUpdateMakesADuplicate() {
        uniqueIndex("{k: 1}");
        insert("{_id: 1, k: 'a'}", "{_id: 2, k: 'b', n: 1}");
        assertThat(codeOf(() -> collection.updateOne(json("{_id: 2}"), json("{$set: {k: 'a', n: 2}}"))))
                .isEqualTo(11000);
        collection.updateOne(json("{_id: 1}"), json("{$unset: {k: ''}}"));
        assertThat(codeOf(() -> collection.updateOne(json("{_id: 2}"), json("{$unset: {k: ''}}"))))
                .isEqualTo(11000);
        assertThat(all()).containsExactly(json("{_id: 1}"), json("{_id: 2, k: 'b', n: 1}"));
    }

    @Test
    void whatARefusedUpdateWouldHaveChangedIsAsItWas() {
        uniqueIndex("{k: 1}");
        uniqueIndex("{l: 1}");
        insert("{_id: 1, k: 'a', l: 'a'}", "{_id: 2, k: 'b', l: 'b'}");
        assertThat(codeOf(() -> collection.updateOne(json("{_id: 2}"), json("{$set: {k: 'c', l: 'a'}}"))))
                .isEqualTo(11000);
        assertThat(only("{k: 'b'}")).isEqualTo(json("{_id: 2, k: 'b', l: 'b'}"));
        assertThat(ids("{k: 'c'}")).isEmpty();
        insert("{_id: 3, k: 'c', l: 'c'}");
        assertThat(ids("{k: 'c'}")).containsExactly(3);
    }

    @Test
    void aRefusedInsertTakesNoKeyOfAnotherIndex() {
        uniqueIndex("{k: 1}");
        uniqueIndex("{l: 1}");
        insert("{_id: 1, k: 'a', l: 'a'}");
        assertDuplicate("{_id: 2, k: 'b', l: 'a'}");
        insert("{_id: 3, k: 'b', l: 'b'}");
        assertThat(ids("{k: 'b'}")).containsExactly(3);
    }

    @Test
    void aKeyIsFreeAgainAfterAChangeOrADeletion() {
        uniqueIndex("{k: 1}");
        insert("{_id: 1, k: 'a'}", "{_id: 2, k: 'b'}");
        collection.updateOne(json("{_id: 1}"), json("{$set: {k: 'c'}}"));
        collection.deleteOne(json("{_id: 2}"));
        insert("{_id: 3, k: 'a'}", "{_id: 4, k: 'b'}");
        collection.replaceOne(json("{_id: 3}"), json("{k: 'd'}"));
        insert("{_id: 5, k: 'a'}");
        assertThat(ids("{k: 'a'}")).containsExactly(5);
    }

    @Test
    void aDocumentMayKeepItsOwnKey() {
        uniqueIndex("{k: 1}");
        insert("{_id: 1, k: 1}");
        collection.replaceOne(json("{_id: 1}"), json("{k: 1, n: 1}"));
        collection.replaceOne(json("{_id: 1}"), json("{k: NumberLong(1), n: 2}"));
        assertThat(only("{k: 1}")).isEqualTo(json("{_id: 1, k: NumberLong(1), n: 2}"));
    }
}
