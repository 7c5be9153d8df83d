package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Answers put together from another collection, or from several questions. */
abstract class Joins extends Behaviour {
    private final MongoCollection<BsonDocument> tags = another();

    Joins(Store store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        insert(
                "{_id: 1, tags: ['a', 'b'], kind: 'x'}",
                "{_id: 2, tags: ['b', 'none'], kind: 'y'}",
                "{_id: 3, kind: 'x'}");
        tags.insertMany(jsons("{_id: 'a', label: 'A'}", "{_id: 'b', label: 'B', kind: 'x'}"));
    }

    @AfterEach
    void dropTags() {
        tags.drop();
    }

    private String lookup(String rest) {
        return "{$lookup: {from: '" + tags.getNamespace().getCollectionName() + "', " + rest + ", as: 'found'}}";
    }

    @Test
    void documentsOfAnotherCollectionAreFoundByAKey() {
        assertThat(aggregated(
                        "{$unwind: '$tags'}",
                        lookup("localField: 'tags', foreignField: '_id'"),
                        "{$sort: {_id: 1, tags: 1}}",
                        "{$project: {found: 1}}"))
                .containsExactlyElementsOf(jsons(
                        "{_id: 1, found: [{_id: 'a', label: 'A'}]}",
                        "{_id: 1, found: [{_id: 'b', label: 'B', kind: 'x'}]}",
                        "{_id: 2, found: [{_id: 'b', label: 'B', kind: 'x'}]}",
                        "{_id: 2, found: []}"));
    }

    @Test
    void everyElementOfAnArrayIsAKey() {
        assertThat(aggregated(
                        "{$match: {_id: {$lt: 3}}}",
                        lookup("localField: 'tags', foreignField: '_id'"),
                        "{$sort: {_id: 1}}",
                        "{$project: {n: {$size: '$found'}}}"))
                .containsExactlyElementsOf(jsons("{_id: 1, n: 2}", "{_id: 2, n: 1}"));
    }

    @Test
    void anAbsentKeyFindsWhatIsAbsent() {
        assertThat(aggregated(
                        "{$match: {_id: 3}}",
                        lookup("localField: 'nobody', foreignField: 'kind'"),
                        "{$project: {found: 1}}"))
                .containsExactly(json("{_id: 3, found: [{_id: 'a', label: 'A'}]}"));
    }

    @Test
    void documentsOfAnotherCollectionAreFoundByAPipeline() {
        assertThat(aggregated(
                        "{$sort: {_id: 1}}",
                        lookup(
                                "let: {k: '$kind'}, pipeline: [{$match: {$expr: {$eq: ['$kind', '$$k']}}}, {$project: {label: 1}}]"),
                        "{$project: {found: 1}}"))
                .containsExactlyElementsOf(jsons(
                        "{_id: 1, found: [{_id: 'b', label: 'B'}]}",
                        "{_id: 2, found: []}",
                        "{_id: 3, found: [{_id: 'b', label: 'B'}]}"));
    }

    @Test
    void severalQuestionsAreAnsweredAtOnce() {
        assertThat(aggregated(
                        "{$match: {_id: {$lte: 2}}}",
                        "{$facet: {kinds: [{$sortByCount: '$kind'}, {$sort: {_id: 1}}], total: [{$count: 'n'}],"
                                + " none: [{$match: {kind: 'z'}}]}}"))
                .containsExactly(
                        json("{kinds: [{_id: 'x', count: 1}, {_id: 'y', count: 1}], total: [{n: 2}], none: []}"));
    }
}
