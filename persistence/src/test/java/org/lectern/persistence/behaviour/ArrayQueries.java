package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** What is looked for in arrays. */
abstract class ArrayQueries extends Behaviour {
    ArrayQueries(Store store) {
        super(store);
    }

    @Test
    void oneElementThatMatchesIsEnough() {
        insertValues("['a', 'b']", "'a'", "[['a']]", "[]", "['ab']", "[1, 'a']");
        for (int i = 0; i < 2; i++) {
            assertThat(ids("{v: 'a'}")).containsExactly(0, 1, 5);
            assertThat(ids("{v: {$ne: 'a'}}")).containsExactly(2, 3, 4);
            assertThat(ids("{v: {$in: ['b', 'ab']}}")).containsExactly(0, 4);
            assertThat(ids("{v: {$nin: ['a', 'ab']}}")).containsExactly(2, 3);
            assertThat(ids("{v: {$gt: 'a'}}")).containsExactly(0, 4);
            assertThat(ids("{v: {$not: {$gt: 'a'}}}")).containsExactly(1, 2, 3, 5);
            index("{v: 1}");
        }
    }

    @Test
    void anArrayIsEqualAsAWholeOrAsAnElement() {
        insertValues("[1, 2]", "[2, 1]", "[[1, 2], 3]", "[1, 2, 3]", "[]", "[[]]", "[1.0, NumberLong(2)]");
        for (int i = 0; i < 2; i++) {
            assertThat(ids("{v: [1, 2]}")).containsExactly(0, 2, 6);
            assertThat(ids("{v: []}")).containsExactly(4, 5);
            assertThat(ids("{v: {$in: [[2, 1], []]}}")).containsExactly(1, 4, 5);
            assertThat(ids("{v: {$ne: []}}")).containsExactly(0, 1, 2, 3, 6);
            index("{v: 1}");
        }
    }

    @Test
    void allOfSeveralElementsMayBeAskedFor() {
        insertValues("['a', 'b', 'c']", "['a']", "'a'", "['b', 'a']", "[]");
        for (int i = 0; i < 2; i++) {
            assertThat(ids("{v: {$all: ['a', 'b']}}")).containsExactly(0, 3);
            assertThat(ids("{v: {$all: ['a']}}")).containsExactly(0, 1, 2, 3);
            assertThat(ids("{v: {$all: []}}")).isEmpty();
            assertThat(ids("{$and: [{v: 'a'}, {v: 'c'}]}")).containsExactly(0);
            index("{v: 1}");
        }
    }

    @Test
    void theNumberOfElementsMayBeAskedFor() {
        insertValues("[]", "[1]", "[1, 2]", "1", "null", "[[1, 2]]");
        assertThat(ids("{v: {$size: 0}}")).containsExactly(0);
        assertThat(ids("{v: {$size: 1}}")).containsExactly(1, 5);
        assertThat(ids("{v: {$not: {$size: 1}}}")).containsExactly(0, 2, 3, 4);
    }

    @Test
    void oneElementMayHaveToMeetSeveralConditions() {
        insertValues(
                "[1, 9]",
                "[5]",
                "5",
                "[{a: 1, b: 2}, {a: 2, b: 1}]",
                "[{a: 1, b: 1}]",
                "{a: 1, b: 1}",
                "[{a: 1}, {b: 1}]");
        for (int i = 0; i < 2; i++) {
            assertThat(ids("{v: {$elemMatch: {$gt: 2, $lt: 8}}}")).containsExactly(1);
            assertThat(ids("{v: {$elemMatch: {a: 1, b: 1}}}")).containsExactly(4);
            assertThat(ids("{v: {$elemMatch: {a: 1, b: null}}}")).containsExactly(6);
            assertThat(ids("{v: {$elemMatch: {a: {$gte: 2}}}}")).containsExactly(3);
            assertThat(ids("{v: {$not: {$elemMatch: {a: 1}}}}")).containsExactly(0, 1, 2, 5);
            assertThat(ids("{'v.a': 1, 'v.b': 1}")).containsExactly(3, 4, 5, 6);
            index("{'v.a': 1}");
        }
    }

    @Test
    void pathsGoIntoArraysOfDocuments() {
        insert(
                "{_id: 1, people: [{name: 'a', langs: ['en', 'nl']}, {name: 'b'}]}",
                "{_id: 2, people: {name: 'b', langs: ['de']}}",
                "{_id: 3, people: []}",
                "{_id: 4, people: [{name: ['a', 'x']}]}",
                "{_id: 5, people: [[{name: 'a'}]]}");
        for (int i = 0; i < 2; i++) {
            assertThat(ids("{'people.name': 'a'}")).containsExactly(1, 4);
            assertThat(ids("{'people.name': 'b'}")).containsExactly(1, 2);
            assertThat(ids("{'people.langs': 'nl'}")).containsExactly(1);
            assertThat(ids("{'people.langs': {$in: ['de', 'nl']}}")).containsExactly(1, 2);
            assertThat(ids("{'people.name': {$ne: 'b'}}")).containsExactly(3, 4, 5);
            assertThat(ids("{'people.name': {$gte: 'b'}}")).containsExactly(1, 2, 4);
            assertThat(ids("{'people.name': {$nin: ['a']}}")).containsExactly(2, 3, 5);
            index("{'people.name': 1}");
        }
    }

    @Test
    void aPathMayNameAPlace() {
        insertValues("['x', 'y']", "['y', 'x']", "'x'", "[{a: 'x'}, {a: 'y'}]", "{'0': 'x'}", "[['x']]");
        assertThat(ids("{'v.0': 'x'}")).containsExactly(0, 4);
        assertThat(ids("{'v.1': 'x'}")).containsExactly(1);
        assertThat(ids("{'v.1.a': 'y'}")).containsExactly(3);
        assertThat(ids("{'v.0.0': 'x'}")).containsExactly(5);
        assertThat(ids("{'v.1': {$exists: true}}")).containsExactly(0, 1, 3);
    }
}
