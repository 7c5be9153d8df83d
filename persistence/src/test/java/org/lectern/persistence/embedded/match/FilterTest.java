package org.lectern.persistence.embedded.match;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilterTest {
    private List<Document> documents = List.of();

    /** Each as the field {@code v} of a document; nothing at all where the text is empty. */
    private void given(String... values) {
        documents = Arrays.stream(values)
                .map(value -> Json.document(value.isEmpty() ? "{}" : "{v: " + value + "}"))
                .toList();
    }

    private List<Integer> found(String query) {
        Filter filter = Filter.of(Json.document(query));
        return IntStream.range(0, documents.size())
                .filter(i -> filter.matches(documents.get(i)))
                .boxed()
                .toList();
    }

    @Test
    void theEmptyQueryFindsAll() {
        given("1", "");
        assertThat(found("{}")).containsExactly(0, 1);
        assertThat(found("{$comment: 'all of them'}")).containsExactly(0, 1);
        assertThat(Filter.of(new Document()).isEmpty()).isTrue();
    }

    @Test
    void nullIsAlsoWhatIsMissing() {
        given("", "null", "1", "[]", "[null]");
        assertThat(found("{v: null}")).containsExactly(0, 1, 4);
        assertThat(found("{v: {$ne: null}}")).containsExactly(2, 3);
        assertThat(found("{v: {$gte: null}}")).containsExactly(0, 1, 4);
        assertThat(found("{v: {$gt: null}}")).isEmpty();
        assertThat(found("{v: {$in: [null, 1]}}")).containsExactly(0, 1, 2, 4);
        assertThat(found("{v: {$type: 'null'}}")).containsExactly(1, 4);
        assertThat(found("{v: {$exists: false}}")).containsExactly(0);
    }

    @Test
    void behindAnArrayOfOtherThingsThereIsNothingAndNoNull() {
        given("[]", "[1]", "[{}]", "5", "{}", "[[{a: null}]]");
        assertThat(found("{'v.a': null}")).containsExactly(2, 3, 4);
        assertThat(found("{'v.a': {$ne: null}}")).containsExactly(0, 1, 5);
        assertThat(found("{'v.a': {$exists: false}}")).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void numbersAreEqualExactlyWhateverTheirType() {
        given("NumberLong('9007199254740993')", "9007199254740992.0", "NumberDecimal('9007199254740993')", "-0.0");
        assertThat(found("{v: NumberLong('9007199254740993')}")).containsExactly(0, 2);
        assertThat(found("{v: {$gt: NumberLong('9007199254740992')}}")).containsExactly(0, 2);
        assertThat(found("{v: {$lte: NumberDecimal('9007199254740992')}}")).containsExactly(1, 3);
        assertThat(found("{v: 0}")).containsExactly(3);
    }

    @Test
    void notANumberIsNeitherLessNorGreater() {
        given("NaN", "NumberDecimal('NaN')", "-Infinity", "5");
        assertThat(found("{v: NaN}")).containsExactly(0, 1);
        assertThat(found("{v: {$lte: NaN}}")).containsExactly(0, 1);
        assertThat(found("{v: {$lt: NaN}}")).isEmpty();
        assertThat(found("{v: {$lt: 6}}")).containsExactly(2, 3);
        assertThat(found("{v: {$not: {$gt: 0}}}")).containsExactly(0, 1, 2);
    }

    @Test
    void onlyTheLeastAndTheGreatestKeyAreComparedWithOtherTypes() {
        given("1", "'1'", "{$minKey: 1}", "{$maxKey: 1}", "");
        assertThat(found("{v: {$gte: 0}}")).containsExactly(0);
        assertThat(found("{v: {$gt: {$minKey: 1}}}")).containsExactly(0, 1, 3, 4);
        assertThat(found("{v: {$lte: {$minKey: 1}}}")).containsExactly(2);
        assertThat(found("{v: {$lt: {$maxKey: 1}}}")).containsExactly(0, 1, 2, 4);
        assertThat(found("{v: {$gt: {$maxKey: 1}}}")).isEmpty();
    }

    @Test
    void textIsComparedByItsBytes() {
        given("'\\uFFFD'", "'\\uD83D\\uDE00'", "'a'", "'a\\u0000'");
        assertThat(found("{v: {$gt: '\\uFFFD'}}")).containsExactly(1);
        assertThat(found("{v: {$gte: 'a', $lt: 'b'}}")).containsExactly(2, 3);
        assertThat(found("{v: {$lte: '\\uD83D\\uDE00'}}")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void documentsAreComparedFieldByField() {
        given("{a: 1, b: 2}", "{b: 2, a: 1}", "{a: 1.0, b: NumberLong(2)}", "{a: 1}", "[{a: 1}]");
        assertThat(found("{v: {a: 1, b: 2}}")).containsExactly(0, 2);
        assertThat(found("{v: {$gt: {a: 1}}}")).containsExactly(0, 1, 2);
        assertThat(found("{v: {a: 1}}")).containsExactly(3, 4);
        assertThat(found("{v: {$ref: 'a', $id: 1}}")).isEmpty();
    }

    @Test
    void theTypeIsToldByNameAndNumber() {
        given("1", "NumberLong(1)", "'a'", "['a']", "[]", "null", "", "/a/");
        assertThat(found("{v: {$type: 'number'}}")).containsExactly(0, 1);
        assertThat(found("{v: {$type: [16, 'string']}}")).containsExactly(0, 2, 3);
        assertThat(found("{v: {$type: 4}}")).containsExactly(3, 4);
        assertThat(found("{v: {$type: ['null', 'regex']}}")).containsExactly(5, 7);
    }

    @Test
    void whatBelongsTogetherIsCombined() {
        given("1", "2", "3", "'a'");
        assertThat(found("{$and: [{v: {$gt: 1}}, {v: {$lt: 3}}]}")).containsExactly(1);
        assertThat(found("{$or: [{v: 1}, {v: 'a'}], v: {$ne: 1}}")).containsExactly(3);
        assertThat(found("{$nor: [{v: 1}, {v: 2}]}")).containsExactly(2, 3);
        assertThat(found("{v: {$gte: 2, $not: {$gt: 2}}}")).containsExactly(1);
        assertThat(found("{$expr: {$eq: ['$v', {$add: [1, 1]}]}}")).containsExactly(1);
        assertThat(found("{$alwaysFalse: 1}")).isEmpty();
    }

    @Test
    void remaindersAndBitsAreOfWholeNumbers() {
        given("5", "5.9", "NumberDecimal('-5')", "'5'", "NaN", "NumberLong(4)");
        assertThat(found("{v: {$mod: [2, 1]}}")).containsExactly(0, 1);
        assertThat(found("{v: {$mod: [2.9, -1]}}")).containsExactly(2);
        assertThat(found("{v: {$bitsAllSet: [0, 2]}}")).containsExactly(0);
        assertThat(found("{v: {$bitsAnySet: NumberLong(4)}}")).containsExactly(0, 5);
        assertThat(found("{v: {$bitsAllClear: 3}}")).containsExactly(5);
    }

    @Test
    void namesMayBeOddAndConditionsDeep() {
        documents = List.of(Json.document("{'': 1, 'a': {'': 2}}"), Json.document("{'a': {'b': {'': 3}}}"));
        assertThat(found("{'': 1}")).containsExactly(0);
        assertThat(found("{'a.': 2}")).containsExactly(0);
        assertThat(found("{'a..b': null, '.': null}")).containsExactly(0, 1);
        String deep = "{$and: [".repeat(90) + "{'a.b.': 3}" + "]}".repeat(90);
        assertThat(found(deep)).containsExactly(1);
    }
}
