package org.lectern.persistence.embedded.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.bwaldvogel.mongo.exception.MongoServerError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes are MongoDB's. */
class FilterRefusalTest {
    private static MongoServerError refusal(String query) {
        MongoServerError refusal = catchThrowableOfType(MongoServerError.class, () -> Filter.of(Json.document(query)));
        assertThat(refusal).as(query).isNotNull();
        return refusal;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{$unknown: 1}",
                "{$not: {a: 1}}",
                "{a: {$unknown: 1}}",
                "{a: {$gt: 1, b: 2}}",
                "{a: {$: 1}}",
                "{a: {$ref: 'x'}}",
                "{a: {$comment: 'x'}}",
                "{$and: []}",
                "{$or: 5}",
                "{$nor: [5]}",
                "{$and: [{$or: [{a: {$or: 1}}]}]}",
                "{a: {$in: 5}}",
                "{a: {$in: [{$gt: 1}]}}",
                "{a: {$nin: {}}}",
                "{a: {$not: 5}}",
                "{a: {$not: {}}}",
                "{a: {$not: {b: 1}}}",
                "{a: {$ne: /a/}}",
                "{a: {$gt: /a/}}",
                "{a: {$regex: 5}}",
                "{a: {$regex: 'a', $options: 5}}",
                "{a: {$regex: 'a\\u0000'}}",
                "{a: {$options: 'i'}}",
                "{a: {$all: 5}}",
                "{a: {$all: [{$gt: 1}]}}",
                "{a: {$all: [{$elemMatch: {a: 1}}, 5]}}",
                "{a: {$elemMatch: 5}}",
                "{a: {$elemMatch: {$gt: 1, b: 1}}}",
                "{a: {$elemMatch: {b: 1, $gt: 1}}}",
                "{a: {$elemMatch: {$expr: true}}}",
                "{a: {$size: -1}}",
                "{a: {$size: 1.5}}",
                "{a: {$size: null}}",
                "{a: {$mod: [0, 1]}}",
                "{a: {$mod: [1]}}",
                "{a: {$mod: [NaN, 1]}}",
                "{a: {$mod: ['1', 1]}}",
                "{a: {$type: 'unknown'}}",
                "{a: {$type: 99}}",
                "{a: {$bitsAllSet: 'a'}}",
                "{a: {$bitsAllSet: [-1]}}"
            })
    void whatIsNoConditionIsABadValue(String query) {
        assertThat(refusal(query).getCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9     | {a: {$type: []}}",
                "9     | {$alwaysTrue: 2}",
                "9     | {a: {$bitsAnyClear: 1.5}}",
                "14    | {a: {$type: true}}",
                "14    | {a: {$type: null}}",
                "168   | {$expr: {$unknown: 1}}",
                "51075 | {a: {$regex: /a/i, $options: 'i'}}",
                "51091 | {a: {$regex: '('}}",
                "51091 | {a: {$in: [/[/]}}",
                "51108 | {a: {$regex: 'a', $options: 'q'}}"
            })
    void otherFaultsHaveCodesOfTheirOwn(int code, String query) {
        assertThat(refusal(query).getCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$text          | {$text: {$search: 'a'}}",
                "$where         | {$or: [{$where: 'true'}]}",
                "$jsonSchema    | {$jsonSchema: {}}",
                "$near          | {a: {$near: [1, 2]}}",
                "$geoWithin     | {a: {$not: {$geoWithin: {}}}}",
                "[[:alpha:]]    | {a: /^[[:alpha:]]/}"
            })
    void whatOnlyAMongoCanAnswerIsRefusedByName(String feature, String query) {
        assertThat(refusal(query).getCode()).isEqualTo(238);
        assertThat(refusal(query)).hasMessageContaining(feature).hasMessageContaining("LECTERN_MONGODB_URI");
    }
}
