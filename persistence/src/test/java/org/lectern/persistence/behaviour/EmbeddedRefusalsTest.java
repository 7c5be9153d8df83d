package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.persistence.Store;

/** What the embedded store cannot do it refuses, with the name of the feature and of the remedy; it never takes it and does something else. */
class EmbeddedRefusalsTest extends Behaviour {
    EmbeddedRefusalsTest() {
        super(Store.embedded());
    }

    private void assertRefused(String feature, String command) {
        insert("{_id: 1, a: 'A'}", "{_id: 2, a: 'a'}");
        String message = refusal(() -> command(command.replace("NAME", "'" + name() + "'")))
                .getMessage();
        assertThat(message).containsIgnoringCase(feature).contains("LECTERN_MONGODB_URI");
        assertThat(all()).containsExactlyElementsOf(jsons("{_id: 1, a: 'A'}", "{_id: 2, a: 'a'}"));
        assertThat(collection.listIndexes()).hasSize(1);
    }

    @Test
    void uniqueIndexesOverPlaces() {
        assertRefused("places", "{createIndexes: NAME, indexes: [{key: {'a.0.b': 1}, name: 'x', unique: true}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text     | {a: 'text'}",
                "2dsphere | {a: '2dsphere'}",
                "2d       | {a: '2d'}",
                "hashed   | {a: 'hashed'}",
                "wildcard | {'$**': 1}",
                "wildcard | {'a.$**': 1}",
                "text     | {b: 1, a: 'text'}"
            })
    void indexesOfAnotherKind(String feature, String keys) {
        assertRefused(feature, "{createIndexes: NAME, indexes: [{key: " + keys + ", name: 'x'}]}");
    }

    @Test
    void indexesWithACollation() {
        assertRefused(
                "collation",
                "{createIndexes: NAME, indexes: [{key: {a: 1}, name: 'x', collation: {locale: 'en', strength: 2}}]}");
    }

    @Test
    void noneOfSeveralIndexesIsBuiltWhenOneIsRefused() {
        assertRefused(
                "text", "{createIndexes: NAME, indexes: [{key: {b: 1}, name: 'b'}, {key: {a: 'text'}, name: 'x'}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: NAME, filter: {a: 'a'}, COLLATION}",
                "{find: NAME, sort: {a: 1}, COLLATION}",
                "{count: NAME, query: {a: 'a'}, COLLATION}",
                "{distinct: NAME, key: 'a', COLLATION}",
                "{aggregate: NAME, pipeline: [{$match: {a: 'a'}}], cursor: {}, COLLATION}",
                "{update: NAME, updates: [{q: {a: 'a'}, u: {$set: {b: 1}}, COLLATION}]}",
                "{delete: NAME, deletes: [{q: {a: 'a'}, limit: 0, COLLATION}]}",
                "{findAndModify: NAME, query: {a: 'a'}, update: {$set: {b: 1}}, COLLATION}",
                "{create: 'behaviour.refused', COLLATION}"
            })
    void collations(String command) {
        assertRefused("collation", command.replace("COLLATION", "collation: {locale: 'en', strength: 2}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validator  | {create: 'behaviour.refused', validator: {a: {$exists: true}}}",
                "validator  | {collMod: NAME, validator: {a: {$exists: true}}}",
                "capped     | {create: 'behaviour.refused', capped: true, size: 4096}",
                "timeseries |  {create: 'behaviour.refused', timeseries: {timeField: 'at'}}",
                "view       | {create: 'behaviour.refused', viewOn: NAME, pipeline: []}"
            })
    void collectionsOfAnotherKind(String feature, String command) {
        assertRefused(feature, command);
        assertThat(database.listCollectionNames()).doesNotContain("behaviour.refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$text         | {find: NAME, filter: {$text: {$search: 'a'}}}",
                "$where        | {find: NAME, filter: {$where: 'true'}}",
                "$jsonSchema   | {find: NAME, filter: {$jsonSchema: {required: ['a']}}}",
                "$near         | {find: NAME, filter: {a: {$near: [1, 2]}}}",
                "$changeStream | {aggregate: NAME, pipeline: [{$changeStream: {}}], cursor: {}}",
                "array filters | {update: NAME, updates: [{q: {}, u: {$set: {'a.$[e]': 1}}, arrayFilters: [{e: 1}]}]}",
                "transaction   | {find: NAME, txnNumber: NumberLong(1), startTransaction: true, autocommit: false}"
            })
    void questionsThatItCannotAnswer(String feature, String command) {
        insert("{_id: 1, a: 'A'}");
        String message = refusal(() -> command(command.replace("NAME", "'" + name() + "'")))
                .getMessage();
        assertThat(message).containsIgnoringCase(feature);
    }

    @Test
    void theCollationThatIsNoneIsTaken() {
        insert("{_id: 1, a: 'A'}", "{_id: 2, a: 'a'}");
        Stream.of(
                        "{find: NAME, filter: {a: 'a'}, sort: {a: 1}, COLLATION}",
                        "{count: NAME, COLLATION}",
                        "{aggregate: NAME, pipeline: [], cursor: {}, COLLATION}",
                        "{update: NAME, updates: [{q: {a: 'a'}, u: {$set: {b: 1}}, COLLATION}]}",
                        "{createIndexes: NAME, indexes: [{key: {a: 1}, name: 'x', COLLATION}]}")
                .forEach(command -> command(command.replace("NAME", "'" + name() + "'")
                        .replace("COLLATION", "collation: {locale: 'simple'}")));
        assertThat(ids("{b: 1}")).containsExactly(2);
    }
}
