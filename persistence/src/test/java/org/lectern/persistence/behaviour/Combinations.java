package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Conditions put together, and conditions that are none. */
abstract class Combinations extends Behaviour {
    Combinations(Store store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        insert(
                "{_id: 1, a: 1, b: 1}",
                "{_id: 2, a: 1, b: 2}",
                "{_id: 3, a: 2, b: 1}",
                "{_id: 4, b: 2}",
                "{_id: 5, a: [1, 2]}");
    }

    private void everywhere(Runnable assertions) {
        assertions.run();
        index("{a: 1}");
        index("{b: -1, a: 1}");
        assertions.run();
    }

    @Test
    void allOfThem() {
        everywhere(() -> {
            assertThat(ids("{a: 1, b: 2}")).containsExactly(2);
            assertThat(ids("{$and: [{a: 1}, {b: 2}]}")).containsExactly(2);
            assertThat(ids("{$and: [{a: 1}, {a: 2}]}")).containsExactly(5);
            assertThat(ids("{a: 1, $and: [{$or: [{b: 1}, {b: 2}]}]}")).containsExactly(1, 2);
        });
    }

    @Test
    void anyOfThem() {
        everywhere(() -> {
            assertThat(ids("{$or: [{a: 2}, {b: 2}]}")).containsExactly(2, 3, 4, 5);
            assertThat(ids("{$or: [{a: 1}, {a: {$lt: 5}}]}")).containsExactly(1, 2, 3, 5);
            assertThat(ids("{b: 2, $or: [{a: 1}, {a: null}]}")).containsExactly(2, 4);
            assertThat(ids("{$or: [{$and: [{a: 1}, {b: 1}]}, {_id: 4}]}")).containsExactly(1, 4);
        });
    }

    @Test
    void noneOfThem() {
        everywhere(() -> {
            assertThat(ids("{$nor: [{a: 2}, {b: 2}]}")).containsExactly(1);
            assertThat(ids("{a: {$not: {$gte: 2}}}")).containsExactly(1, 2, 4);
            assertThat(ids("{a: {$not: {$in: [2]}}}")).containsExactly(1, 2, 4);
            assertThat(ids("{a: {$gte: 1, $not: {$gt: 1}}}")).containsExactly(1, 2);
            assertThat(ids("{a: {$ne: 1, $exists: true}}")).containsExactly(3);
        });
    }

    @Test
    void thingsBetweenFieldsMayBeCompared() {
        assertThat(ids("{$expr: {$eq: ['$a', '$b']}}")).containsExactly(1);
        assertThat(ids("{b: 1, $expr: {$gt: ['$a', '$b']}}")).containsExactly(3);
    }

    @Test
    void aRemainderMayBeAskedFor() {
        assertThat(ids("{_id: {$mod: [2, 1]}}")).containsExactly(1, 3, 5);
    }

    @Test
    void whatIsNoConditionIsRefused() {
        assertThat(codeOf(() -> ids("{$and: []}"))).isEqualTo(2);
        assertThat(codeOf(() -> ids("{$or: 5}"))).isEqualTo(2);
        assertThat(codeOf(() -> ids("{$unknown: 1}"))).isEqualTo(2);
        assertThat(codeOf(() -> ids("{a: {$unknown: 1}}"))).isEqualTo(2);
        assertThat(codeOf(() -> ids("{a: {$in: 5}}"))).isEqualTo(2);
        assertThat(codeOf(() -> ids("{a: {$not: 5}}"))).isEqualTo(2);
    }
}
