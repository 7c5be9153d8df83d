package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** The order of values of all types, with and without an index. */
abstract class SortOrder extends Behaviour {
    SortOrder(Store store) {
        super(store);
    }

    /** Inserts the values in another order than theirs, and expects theirs, without an index and with one. */
    private void assertAscending(String... values) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            order.add(i);
            int shuffled = (i * 7 + 3) % values.length;
            collection.insertOne(json("{_id: " + shuffled + ", v: " + values[shuffled] + "}"));
        }
        assertSorted(order);
        index("{v: 1}");
        assertSorted(order);
    }

    private void assertSorted(List<Integer> order) {
        assertThat(idsSorted("{v: 1}")).isEqualTo(order);
        List<Integer> descending = new ArrayList<>(order);
        Collections.reverse(descending);
        assertThat(idsSorted("{v: -1}")).isEqualTo(descending);
    }

    @Test
    void typesHaveAnOrder() {
        assertAscending(
                "{$minKey: 1}",
                "null",
                "-1",
                "'a'",
                "{a: 1}",
                "{$binary: {base64: 'AQ==', subType: '00'}}",
                "ObjectId('000000000000000000000001')",
                "false",
                "true",
                "{$date: -1}",
                "{$timestamp: {t: 1, i: 1}}",
                "/a/",
                "{$maxKey: 1}");
    }

    @Test
    void numbersOfAllTypesStandInOneOrder() {
        assertAscending(
                "NaN",
                "-Infinity",
                "NumberLong('-9223372036854775808')",
                "-1.5",
                "NumberDecimal('-1.25')",
                "-1",
                "0",
                "5e-324",
                "NumberDecimal('0.1')",
                "0.1",
                "NumberLong(1)",
                "2147483648.5",
                "9007199254740992.0",
                "NumberLong('9007199254740993')",
                "NumberLong('9223372036854775807')",
                "1e300",
                "Infinity");
    }

    @Test
    void documentsStandInTheOrderOfTheirFields() {
        assertAscending("{}", "{a: 1}", "{a: 1, b: 1}", "{a: 2}", "{b: 1}", "{a: 'x'}", "{a: {}}", "{a: {b: 1}}");
    }

    @Test
    void anArrayStandsAtItsLeastAscendingAndAtItsGreatestDescending() {
        insertValues("[1, 9]", "5", "[6, 4]", "[]", "null", "[null, 3]", "['a', 0]", "[[7]]");
        for (int i = 0; i < 2; i++) {
            assertThat(idsSorted("{v: 1, _id: 1}")).containsExactly(3, 4, 5, 6, 0, 2, 1, 7);
            assertThat(idsSorted("{v: -1, _id: 1}")).containsExactly(7, 6, 0, 2, 1, 5, 4, 3);
            index("{v: 1, _id: 1}");
        }
    }

    @Test
    void whatIsAbsentStandsWithNull() {
        insert("{_id: 1, v: 1}", "{_id: 2}", "{_id: 3, v: null}", "{_id: 4}", "{_id: 5, v: {$minKey: 1}}");
        assertThat(idsSorted("{v: 1, _id: 1}")).containsExactly(5, 2, 3, 4, 1);
        assertThat(idsSorted("{v: -1, _id: -1}")).containsExactly(1, 4, 3, 2, 5);
    }

    @Test
    void severalKeysAreTakenOneAfterTheOther() {
        insert(
                "{_id: 1, a: 1, b: 1}",
                "{_id: 2, a: 1, b: 2}",
                "{_id: 3, a: 2, b: 1}",
                "{_id: 4, b: 9}",
                "{_id: 5, a: 1.0, b: 2}");
        for (int i = 0; i < 2; i++) {
            assertThat(idsSorted("{a: 1, b: -1, _id: 1}")).containsExactly(4, 2, 5, 1, 3);
            assertThat(idsSorted("{a: -1, b: 1, _id: -1}")).containsExactly(3, 1, 5, 2, 4);
            index("{a: 1, b: -1, _id: 1}");
        }
    }

    @Test
    void fieldsInDocumentsAndArraysAreKeys() {
        insert(
                "{_id: 1, s: {n: 2}}",
                "{_id: 2, s: {n: 1}}",
                "{_id: 3, s: [{n: 0}, {n: 9}]}",
                "{_id: 4, s: 5}",
                "{_id: 5}");
        for (int i = 0; i < 2; i++) {
            assertThat(idsSorted("{'s.n': 1, _id: 1}")).containsExactly(4, 5, 3, 2, 1);
            assertThat(idsSorted("{'s.n': -1, _id: 1}")).containsExactly(3, 1, 2, 4, 5);
            index("{'s.n': 1, _id: 1}");
        }
    }

    @Test
    void idsOfSeveralTypesStandInTheSameOrder() {
        insert(
                "{_id: 'b'}",
                "{_id: 10}",
                "{_id: 9.5}",
                "{_id: {$date: 0}}",
                "{_id: ObjectId('000000000000000000000001')}",
                "{_id: 'a'}");
        assertThat(collection.find().sort(json("{_id: 1}")))
                .containsExactlyElementsOf(jsons(
                        "{_id: 9.5}",
                        "{_id: 10}",
                        "{_id: 'a'}",
                        "{_id: 'b'}",
                        "{_id: ObjectId('000000000000000000000001')}",
                        "{_id: {$date: 0}}"));
    }
}
