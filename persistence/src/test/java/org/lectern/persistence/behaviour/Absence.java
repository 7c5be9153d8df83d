package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Null, and nothing at all, with and without an index. */
abstract class Absence extends Behaviour {
    Absence(Store store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        insert(
                "{_id: 0}",
                "{_id: 1, v: null}",
                "{_id: 2, v: 1}",
                "{_id: 3, v: []}",
                "{_id: 4, v: [null]}",
                "{_id: 5, v: [1]}",
                "{_id: 6, v: {}}",
                "{_id: 7, v: {a: null}}",
                "{_id: 8, v: {a: 1}}",
                "{_id: 9, v: [{b: 1}]}",
                "{_id: 10, v: [{a: 1}, {a: null}]}",
                "{_id: 11, v: [{a: 1}, 2]}");
    }

    private void assertFound(String filter, Integer... ids) {
        assertThat(ids(filter)).as(filter).containsExactly(ids);
    }

    private void everywhere(Runnable assertions) {
        assertions.run();
        index("{v: 1}");
        index("{'v.a': 1}");
        assertions.run();
    }

    @Test
    void nullFindsWhatIsNullOrAbsent() {
        everywhere(() -> {
            assertFound("{v: null}", 0, 1, 4);
            assertFound("{v: {$eq: null}}", 0, 1, 4);
            assertFound("{v: {$in: [null, 5]}}", 0, 1, 4);
            assertFound("{v: {$gte: null}}", 0, 1, 4);
            assertFound("{v: {$lte: null}}", 0, 1, 4);
            assertFound("{v: {$gt: null}}");
            assertFound("{v: {$type: 'null'}}", 1, 4);
        });
    }

    @Test
    void notNullFindsTheRest() {
        everywhere(() -> {
            assertFound("{v: {$ne: null}}", 2, 3, 5, 6, 7, 8, 9, 10, 11);
            assertFound("{v: {$nin: [null, 1]}}", 3, 6, 7, 8, 9, 10, 11);
            assertFound("{v: {$not: {$eq: null}}}", 2, 3, 5, 6, 7, 8, 9, 10, 11);
        });
    }

    @Test
    void presenceIsAskedForByItself() {
        everywhere(() -> {
            assertFound("{v: {$exists: true}}", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
            assertFound("{v: {$exists: false}}", 0);
            assertFound("{v: {$exists: true, $ne: null}}", 2, 3, 5, 6, 7, 8, 9, 10, 11);
            assertFound("{v: {$not: {$exists: true}}}", 0);
            assertFound("{v: {$exists: 1}}", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        });
    }

    @Test
    void presenceInDocumentsAndArraysOfThem() {
        everywhere(() -> {
            assertFound("{'v.a': {$exists: true}}", 7, 8, 10, 11);
            assertFound("{'v.a': {$exists: false}}", 0, 1, 2, 3, 4, 5, 6, 9);
        });
    }

    @Test
    void nullInDocumentsAndArraysOfThem() {
        everywhere(() -> {
            assertFound("{'v.a': null}", 0, 1, 2, 6, 7, 9, 10);
            assertFound("{'v.a': {$ne: null}}", 3, 4, 5, 8, 11);
            assertFound("{'v.a': {$in: [null]}}", 0, 1, 2, 6, 7, 9, 10);
            assertFound("{'v.a': 1}", 8, 10, 11);
            assertFound("{'v.a': {$ne: 1}}", 0, 1, 2, 3, 4, 5, 6, 7, 9);
        });
    }

    @Test
    void negationsFindWhatIsAbsentToo() {
        everywhere(() -> {
            assertFound("{v: {$ne: 1}}", 0, 1, 3, 4, 6, 7, 8, 9, 10, 11);
            assertFound("{v: {$nin: [1, 2]}}", 0, 1, 3, 4, 6, 7, 8, 9, 10);
            assertFound("{v: {$not: {$gt: 0}}}", 0, 1, 3, 4, 6, 7, 8, 9, 10);
            assertFound("{$nor: [{v: 1}, {v: null}]}", 3, 6, 7, 8, 9, 10, 11);
        });
    }

    @Test
    void aFieldThatNobodyHasIsNullEverywhere() {
        assertThat(ids("{nobody: null}")).hasSize(12);
        assertThat(ids("{nobody: {$exists: true}}")).isEmpty();
        assertThat(ids("{nobody: {$ne: 5}}")).hasSize(12);
        assertThat(ids("{nobody: {$in: []}}")).isEmpty();
        assertThat(ids("{nobody: {$nin: []}}")).hasSize(12);
    }
}
