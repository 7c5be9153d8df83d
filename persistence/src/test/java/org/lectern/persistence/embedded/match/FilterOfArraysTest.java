package org.lectern.persistence.embedded.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterOfArraysTest {
    private static boolean matches(String value, String query) {
        return Filter.of(Json.document(query)).matches(Json.document("{v: " + value + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1, 2]           | {v: 1}",
                "[1, 2]           | {v: [1, 2.0]}",
                "[[1, 2], 3]      | {v: [1, 2]}",
                "[[]]             | {v: []}",
                "[1, 9]           | {v: {$gt: 4, $lt: 6}}",
                "[[1]]            | {v: {$ne: 1}}",
                "[[5]]            | {v: {$gt: [4]}}",
                "['x', 5]         | {v: {$in: [/^x/]}}",
                "[1, 2, 3]        | {v: {$all: [3, 1]}}",
                "5                | {v: {$all: [5]}}",
                "['ab', 'c']      | {v: {$all: [/^a/, 'c']}}",
                "[[1, 2]]         | {v: {$size: 1}}",
                "[[1, 2]]         | {v: {$all: [[1, 2]]}}"
            })
    void theWholeOrAnElementMatches(String value, String query) {
        assertThat(matches(value, query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[[1]]            | {v: 1}",
                "[1, 2]           | {v: {$ne: 2}}",
                "[1, 2]           | {v: {$nin: [2, 5]}}",
                "[1, 9]           | {v: {$not: {$gt: 5}}}",
                "[1, 9]           | {v: {$elemMatch: {$gt: 4, $lt: 6}}}",
                "5                | {v: {$elemMatch: {$gt: 4}}}",
                "[1, 2]           | {v: {$all: []}}",
                "[1, 2]           | {v: {$all: [1, 3]}}",
                "'ab'             | {v: {$size: 2}}",
                "[[1, 2]]         | {v: {$size: 2}}"
            })
    void neitherTheWholeNorAnElementMatches(String value, String query) {
        assertThat(matches(value, query)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{a: 1}, {b: 1}]     | {'v.a': 1, 'v.b': 1}",
                "[{a: [1, 2]}]        | {'v.a': 2}",
                "[{a: [1, 2]}]        | {'v.a': [1, 2]}",
                "['x', 'y']           | {'v.1': 'y'}",
                "{'1': 'y'}           | {'v.1': 'y'}",
                "[{'0': 'y'}]         | {'v.0': 'y'}",
                "[[{a: 1}]]           | {'v.0.a': 1}",
                "[[5, 6]]             | {'v.0': [5, 6]}",
                "[[5, 6]]             | {'v.0.1': 6}",
                "[{a: 1}]             | {'v.0': null}",
                "[5]                  | {'v.01': {$exists: false}}"
            })
    void pathsLeadIntoArrays(String value, String query) {
        assertThat(matches(value, query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[[{a: 1}]]           | {'v.a': 1}",
                "[[5, 6]]             | {'v.0': 5}",
                "[5, 6]               | {'v.01': 6}",
                "[5, 6]               | {'v.2': {$exists: true}}",
                "[5, 6]               | {'v.99999999999': {$exists: true}}"
            })
    void pathsLeadNoFurther(String value, String query) {
        assertThat(matches(value, query)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{a: 1, b: 1}]       | {v: {$elemMatch: {a: 1, b: 1}}}",
                "[{a: 1}]             | {v: {$elemMatch: {b: null}}}",
                "[{a: 1}]             | {v: {$elemMatch: {$or: [{b: 1}, {a: 1}]}}}",
                "[3, 5]               | {v: {$elemMatch: {$gt: 4, $lt: 6}}}",
                "[3, 5]               | {v: {$elemMatch: {$ne: 3}}}",
                "[[3]]                | {v: {$elemMatch: {$elemMatch: {$eq: 3}}}}",
                "[[3]]                | {v: {$elemMatch: {'0': 3}}}",
                "[{a: [{b: 1}]}]      | {v: {$elemMatch: {a: {$elemMatch: {b: 1}}}}}",
                "[{a: 1}, {a: 2}]     | {v: {$all: [{$elemMatch: {a: 1}}, {$elemMatch: {a: 2}}]}}",
                "[{}]                 | {v: {$elemMatch: {}}}"
            })
    void oneElementMeetsAllConditions(String value, String query) {
        assertThat(matches(value, query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{a: 1}, {b: 1}]     | {v: {$elemMatch: {a: 1, b: 1}}}",
                "[[3]]                | {v: {$elemMatch: {$eq: 3}}}",
                "[5]                  | {v: {$elemMatch: {b: null}}}",
                "{a: 1}               | {v: {$elemMatch: {a: 1}}}",
                "[3]                  | {v: {$not: {$elemMatch: {$eq: 3}}}}"
            })
    void noElementMeetsAllConditions(String value, String query) {
        assertThat(matches(value, query)).isFalse();
    }
}
