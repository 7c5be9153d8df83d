package org.lectern.persistence.embedded.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterOfTextTest {
    private static boolean matches(String value, String query) {
        return Filter.of(Json.document(query)).matches(Json.document("{v: " + value + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'alpha'              | {v: /^al/}",
                "'ALPHA'              | {v: {$regex: 'lph', $options: 'i'}}",
                "'Ünï'                | {v: /ün/i}",
                "['x', 'alp']         | {v: /p$/}",
                "'two\\nlines'        | {v: /^lines/m}",
                "'two\\nlines'        | {v: /two.lines/s}",
                "'two\\rlines'        | {v: /two.lines/}",
                "'ab'                 | {v: {$regex: 'a b', $options: 'x'}}",
                "'beta'               | {v: {$not: /^al/}}",
                "/a/i                 | {v: /a/i}",
                "'x[[:a:]y'            | {v: {$regex: '\\\\Q[[:a:]\\\\E'}}"
            })
    void aPatternFinds(String value, String query) {
        assertThat(matches(value, query)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5                    | {v: /5/}",
                "null                 | {v: /./}",
                "{a: 'alpha'}         | {v: /a/}",
                "/a/                  | {v: /a/i}",
                "'alpha\\r'           | {v: /a$/}",
                "'alpha'              | {v: {$nin: [/^al/]}}",
                "'a'                  | {v: {$eq: /a/}}"
            })
    void aPatternDoesNotFind(String value, String query) {
        assertThat(matches(value, query)).isFalse();
    }

    @Test
    void aPatternThatRepeatsTooMuchIsAnError() {
        Filter filter = Filter.of(Json.document("{v: /^(a|b)*c/}"));
        Document document = new Document("v", "ab".repeat(500_000));
        MongoServerError failure = catchThrowableOfType(MongoServerError.class, () -> filter.matches(document));
        assertThat(failure.getCode()).isEqualTo(51156);
    }
}
