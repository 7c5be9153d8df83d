package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Which values a comparison finds. */
abstract class Comparisons extends Behaviour {
    Comparisons(Store store) {
        super(store);
    }

    @Test
    void numbersAreComparedByTheirValueWhateverTheirType() {
        insertValues(
                "1", "NumberLong(1)", "1.0", "NumberDecimal('1.00')", "'1'", "2.5", "NumberDecimal('2.5')", "true");
        assertThat(ids("{v: 1}")).containsExactly(0, 1, 2, 3);
        assertThat(ids("{v: NumberDecimal('1')}")).containsExactly(0, 1, 2, 3);
        assertThat(ids("{v: 2.5}")).containsExactly(5, 6);
        assertThat(ids("{v: {$gt: NumberLong(1)}}")).containsExactly(5, 6);
        assertThat(ids("{v: {$lte: NumberDecimal('2.4')}}")).containsExactly(0, 1, 2, 3);
        assertThat(ids("{v: {$in: [NumberLong(1)]}}")).containsExactly(0, 1, 2, 3);
        assertThat(ids("{v: {$ne: 1.0}}")).containsExactly(4, 5, 6, 7);
    }

    @Test
    void largeNumbersAreComparedExactly() {
        insertValues(
                "NumberLong('9007199254740992')",
                "NumberLong('9007199254740993')",
                "9007199254740992.0",
                "NumberDecimal('9007199254740993')",
                "NumberLong('9223372036854775807')",
                "9223372036854775808.0");
        assertThat(ids("{v: NumberLong('9007199254740993')}")).containsExactly(1, 3);
        assertThat(ids("{v: 9007199254740992.0}")).containsExactly(0, 2);
        assertThat(ids("{v: {$gt: NumberLong('9007199254740992')}}")).containsExactly(1, 3, 4, 5);
        assertThat(ids("{v: {$gt: NumberLong('9223372036854775806')}}")).containsExactly(4, 5);
        assertThat(ids("{v: {$gte: 9223372036854775808.0}}")).containsExactly(5);
    }

    @Test
    void oddNumbersAreCompared() {
        insertValues(
                "NaN", "-Infinity", "Infinity", "0.0", "-0.0", "NumberDecimal('NaN')", "NumberDecimal('Infinity')");
        assertThat(ids("{v: NaN}")).containsExactly(0, 5);
        assertThat(ids("{v: 0}")).containsExactly(3, 4);
        assertThat(ids("{v: -0.0}")).containsExactly(3, 4);
        assertThat(ids("{v: {$lt: 0}}")).containsExactly(1);
        assertThat(ids("{v: {$gt: 0}}")).containsExactly(2, 6);
        assertThat(ids("{v: {$gte: NaN}}")).containsExactly(0, 5);
    }

    @Test
    void onlyValuesOfTheSameKindAreCompared() {
        insertValues(
                "5",
                "'5'",
                "{$date: 5}",
                "true",
                "null",
                "{a: 5}",
                "[]",
                "ObjectId('000000000000000000000005')",
                "NumberDecimal('5')");
        assertThat(ids("{v: {$gt: 4}}")).containsExactly(0, 8);
        assertThat(ids("{v: {$gte: ''}}")).containsExactly(1);
        assertThat(ids("{v: {$lt: {$date: 6}}}")).containsExactly(2);
        assertThat(ids("{v: {$gte: false}}")).containsExactly(3);
        assertThat(ids("{v: {$gte: null}}")).containsExactly(4);
        assertThat(ids("{v: {$gt: {}}}")).containsExactly(5);
        assertThat(ids("{v: {$gt: ObjectId('000000000000000000000000')}}")).containsExactly(7);
        assertThat(ids("{v: {$gte: {$minKey: 1}}}")).hasSize(9);
        assertThat(ids("{v: {$lt: {$maxKey: 1}}}")).hasSize(9);
    }

    @Test
    void aRangeHasTwoEnds() {
        insertValues("1", "2", "3", "4", "'2'");
        assertThat(ids("{v: {$gt: 1, $lt: 4}}")).containsExactly(1, 2);
        assertThat(ids("{v: {$gte: 2, $lte: 3}}")).containsExactly(1, 2);
        assertThat(ids("{v: {$gt: 3, $lt: 2}}")).isEmpty();
        assertThat(ids("{$and: [{v: {$gt: 1}}, {v: {$lt: 3}}]}")).containsExactly(1);
    }

    @Test
    void datesBefore1970AreDates() {
        insertValues("{$date: -1}", "{$date: 0}", "{$date: 1}", "{$date: -62135596800000}", "{$date: 253402300800000}");
        assertThat(ids("{v: {$lt: {$date: 0}}}")).containsExactly(0, 3);
        assertThat(ids("{v: {$date: -1}}")).containsExactly(0);
        assertThat(ids("{v: {$gt: {$date: 1}}}")).containsExactly(4);
        assertThat(idsSorted("{v: 1}")).containsExactly(3, 0, 1, 2, 4);
    }

    @Test
    void documentsAreEqualWithTheSameFieldsInTheSameOrder() {
        insertValues(
                "{a: 1, b: 2}", "{b: 2, a: 1}", "{a: 1}", "{a: 1, b: 2, c: 3}", "{a: 1.0, b: NumberLong(2)}", "{}");
        assertThat(ids("{v: {a: 1, b: 2}}")).containsExactly(0, 4);
        assertThat(ids("{v: {b: 2, a: 1}}")).containsExactly(1);
        assertThat(ids("{v: {}}")).containsExactly(5);
        assertThat(ids("{'v.a': 1, 'v.b': 2}")).containsExactly(0, 1, 3, 4);
        assertThat(ids("{v: {$in: [{a: 1}, {}]}}")).containsExactly(2, 5);
        assertThat(ids("{v: {$gt: {a: 1}}}")).containsExactly(0, 1, 3, 4);
    }

    @Test
    void binaryValuesAreComparedByLengthSubtypeAndBytes() {
        insertValues(
                "{$binary: {base64: 'AQ==', subType: '00'}}",
                "{$binary: {base64: 'AQIDBAUGBwgJCgsMDQ4PEA==', subType: '04'}}",
                "{$binary: {base64: 'AQIDBAUGBwgJCgsMDQ4PEA==', subType: '00'}}",
                "{$binary: {base64: '/w==', subType: '00'}}");
        assertThat(ids("{v: {$binary: {base64: 'AQIDBAUGBwgJCgsMDQ4PEA==', subType: '00'}}}"))
                .containsExactly(2);
        assertThat(idsSorted("{v: 1}")).containsExactly(0, 3, 2, 1);
    }

    @Test
    void typesAreFoundByNameAndByNumber() {
        insertValues(
                "1",
                "NumberLong(1)",
                "1.0",
                "NumberDecimal('1')",
                "'a'",
                "null",
                "true",
                "{$date: 1}",
                "{}",
                "[]",
                "['a']");
        collection.insertOne(json("{_id: 11}"));
        assertThat(ids("{v: {$type: 'int'}}")).containsExactly(0);
        assertThat(ids("{v: {$type: 18}}")).containsExactly(1);
        assertThat(ids("{v: {$type: 'number'}}")).containsExactly(0, 1, 2, 3);
        assertThat(ids("{v: {$type: 'string'}}")).containsExactly(4, 10);
        assertThat(ids("{v: {$type: 'null'}}")).containsExactly(5);
        assertThat(ids("{v: {$type: ['bool', 'date']}}")).containsExactly(6, 7);
        assertThat(ids("{v: {$type: 'object'}}")).containsExactly(8);
        assertThat(ids("{v: {$type: 'array'}}")).containsExactly(9, 10);
    }
}
