package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Answers that become a collection. */
abstract class Outputs extends Behaviour {
    private final MongoCollection<BsonDocument> target = another();

    Outputs(Store store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        insert("{_id: 1, k: 'a', n: 1}", "{_id: 2, k: 'b', n: 2}", "{_id: 3, k: 'a', n: 3}");
    }

    @AfterEach
    void dropTarget() {
        target.drop();
    }

    private String targetName() {
        return target.getNamespace().getCollectionName();
    }

    private void out(String... stages) {
        List<String> all = new ArrayList<>(List.of(stages));
        all.add("{$out: '" + targetName() + "'}");
        collection.aggregate(jsons(all.toArray(String[]::new))).toCollection();
    }

    private void merge(String options) {
        collection
                .aggregate(jsons(
                        "{$group: {_id: '$k', n: {$sum: '$n'}}}",
                        "{$merge: {into: '" + targetName() + "'" + options + "}}"))
                .toCollection();
    }

    private List<BsonDocument> written() {
        return target.find().sort(json("{_id: 1}")).into(new ArrayList<>());
    }

    @Test
    void theAnswerIsWrittenIntoANewCollection() {
        out("{$match: {k: 'a'}}", "{$project: {n: 1}}");
        assertThat(written()).containsExactlyElementsOf(jsons("{_id: 1, n: 1}", "{_id: 3, n: 3}"));
        assertThat(all()).hasSize(3);
    }

    @Test
    void theAnswerTakesThePlaceOfWhatWasThereAndKeepsItsIndexes() {
        target.insertOne(json("{_id: 9}"));
        target.createIndex(json("{n: 1}"), new IndexOptions().unique(true));
        out("{$match: {k: 'a'}}");
        assertThat(written()).containsExactlyElementsOf(jsons("{_id: 1, k: 'a', n: 1}", "{_id: 3, k: 'a', n: 3}"));
        assertThat(target.find(json("{n: 3}"))).containsExactly(json("{_id: 3, k: 'a', n: 3}"));
        assertThat(target.listIndexes()).hasSize(2);
        assertThat(codeOf(() -> target.insertOne(json("{_id: 4, n: 3}")))).isEqualTo(11000);
    }

    @Test
    void whatWasThereStaysWhenTheAnswerCannotBeWritten() {
        target.insertOne(json("{_id: 9, n: 9}"));
        target.createIndex(json("{k: 1}"), new IndexOptions().unique(true));
        assertThat(codeOf(() -> out("{$sort: {_id: 1}}"))).isEqualTo(11000);
        assertThat(written()).containsExactly(json("{_id: 9, n: 9}"));
    }

    @Test
    void anAnswerMayTakeThePlaceOfItsOwnSource() {
        collection
                .aggregate(jsons("{$match: {k: 'a'}}", "{$out: '" + name() + "'}"))
                .toCollection();
        assertThat(ids("{}")).containsExactly(1, 3);
    }

    @Test
    void theAnswerIsMergedIntoWhatIsThere() {
        target.insertMany(jsons("{_id: 'a', x: 1}", "{_id: 'z'}"));
        merge("");
        assertThat(written())
                .containsExactlyElementsOf(jsons("{_id: 'a', x: 1, n: 4}", "{_id: 'b', n: 2}", "{_id: 'z'}"));
    }

    @Test
    void whatIsThereIsReplacedKeptOrRefused() {
        target.insertMany(jsons("{_id: 'a', x: 1}"));
        merge(", whenMatched: 'merge', whenNotMatched: 'discard'");
        assertThat(written()).containsExactly(json("{_id: 'a', x: 1, n: 4}"));
        merge(", whenMatched: 'keepExisting'");
        assertThat(written()).containsExactlyElementsOf(jsons("{_id: 'a', x: 1, n: 4}", "{_id: 'b', n: 2}"));
        merge(", whenMatched: 'replace'");
        assertThat(written()).containsExactlyElementsOf(jsons("{_id: 'a', n: 4}", "{_id: 'b', n: 2}"));
        assertThat(codeOf(() -> merge(", whenMatched: 'fail'"))).isEqualTo(11000);
    }

    @Test
    void theAnswerIsMergedByAnotherUniqueKey() {
        target.createIndex(json("{name: 1}"), new IndexOptions().unique(true));
        target.insertOne(json("{_id: 1, name: 'a', x: 1}"));
        collection
                .aggregate(jsons(
                        "{$match: {k: 'a'}}",
                        "{$group: {_id: '$k', n: {$sum: '$n'}}}",
                        "{$project: {_id: 0, name: '$_id', n: 1}}",
                        "{$merge: {into: '" + targetName() + "', on: 'name'}}"))
                .toCollection();
        assertThat(written()).containsExactly(json("{_id: 1, name: 'a', x: 1, n: 4}"));
    }
}
