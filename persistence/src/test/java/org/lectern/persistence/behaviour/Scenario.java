package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/** Documents, indexes over them, and what is asked and changed one after the other. */
record Scenario(List<BsonDocument> documents, List<IndexModel> indexes, List<Step> steps) {
    static final int PARALLEL_ARRAYS = 171;

    /** Every step has the same outcome in the first collection, which has the indexes, and in the others, which have none. */
    void play(MongoCollection<BsonDocument> indexed, List<MongoCollection<BsonDocument>> others) {
        fill(indexed);
        others.forEach(this::fill);
        indexes.forEach(index -> build(index, indexed));
        for (Step step : steps) {
            Object outcome = step.in(indexed);
            if (outcome != Step.Replacement.REFUSED) {
                others.forEach(other -> assertThat(outcome).as(step::toString).isEqualTo(step.in(other)));
            }
        }
        others.forEach(other -> assertThat(contents(indexed)).isEqualTo(contents(other)));
    }

    private void fill(MongoCollection<BsonDocument> collection) {
        collection.dropIndexes();
        collection.deleteMany(new BsonDocument());
        collection.insertMany(documents);
    }

    private static void build(IndexModel index, MongoCollection<BsonDocument> collection) {
        try {
            collection.createIndexes(List.of(index));
        } catch (MongoCommandException refusal) {
            assertThat(refusal.getCode()).as(refusal.getMessage()).isEqualTo(PARALLEL_ARRAYS);
        }
    }

    /** As text, in which the order of fields counts. */
    private static List<String> contents(MongoCollection<BsonDocument> collection) {
        return collection
                .find()
                .sort(Behaviour.json("{_id: 1}"))
                .map(BsonDocument::toJson)
                .into(new ArrayList<>());
    }
}
