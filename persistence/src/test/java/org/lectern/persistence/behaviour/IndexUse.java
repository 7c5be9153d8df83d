package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/**
 * Whatever can be answered from an index is, which {@code explain} tells: no collection is walked through, few entries are looked at in vain,
 * and nothing is sorted that stands in order already.
 */
abstract class IndexUse extends Behaviour {
    private static final int SIZE = 600;

    IndexUse(Store store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        List.of("{n: 1}", "{kind: 1, at: -1, _id: -1}", "{tags: 1, at: -1}", "{'source.path': 1}")
                .forEach(this::index);
        collection.createIndex(
                json("{slug: 1}"), new IndexOptions().unique(true).sparse(true));
        collection.createIndex(
                json("{status: 1, at: 1}"), new IndexOptions().partialFilterExpression(json("{status: 'draft'}")));
        collection.insertMany(IntStream.range(0, SIZE).mapToObj(IndexUse::post).toList());
    }

    private static BsonDocument post(int i) {
        BsonDocument post = json("{_id: " + i + ", n: " + i + ", kind: 'kind" + i % 20 + "', at: {$date: " + i * 1000L
                + "}, tags: ['all', 'tag" + i % 30 + "'], source: {path: 'p" + i + "'}, status: '"
                + (i % 10 == 0 ? "draft" : "published") + "'}");
        return i % 2 == 0 ? post : post.append("slug", value("'slug-" + i + "'"));
    }

    private BsonDocument explained(String find) {
        return explainedCommand("{find: '" + name() + "', " + find + "}");
    }

    private BsonDocument explainedCommand(String command) {
        return database.runCommand(
                new BsonDocument("explain", json(command)).append("verbosity", value("'executionStats'")),
                BsonDocument.class);
    }

    /** The stages of the plan that was chosen, and not those of the ones that were not. */
    private static List<String> stages(BsonValue plan) {
        List<String> stages = new ArrayList<>();
        if (plan instanceof BsonArray list) {
            list.forEach(each -> stages.addAll(stages(each)));
        }
        if (plan instanceof BsonDocument document) {
            document.forEach((name, part) -> {
                if (name.equals("stage") && part.isString()) {
                    stages.add(part.asString().getValue());
                }
                if (!name.equals("rejectedPlans") && !name.equals("executionStats")) {
                    stages.addAll(stages(part));
                }
            });
        }
        return stages;
    }

    private static BsonDocument execution(BsonDocument plan) {
        if (plan.containsKey("executionStats")) {
            return plan.getDocument("executionStats");
        }
        return plan.getArray("stages")
                .get(0)
                .asDocument()
                .getDocument("$cursor")
                .getDocument("executionStats");
    }

    private static void assertIndexed(BsonDocument plan, int mostKeys) {
        assertThat(stages(plan))
                .as(plan.toJson())
                .doesNotContain("COLLSCAN")
                .containsAnyOf("IXSCAN", "IDHACK", "COUNT_SCAN");
        assertThat(execution(plan).getNumber("totalKeysExamined").intValue()).isLessThanOrEqualTo(mostKeys);
        assertThat(execution(plan).getNumber("totalDocsExamined").intValue()).isLessThanOrEqualTo(mostKeys);
    }

    private static void assertFound(BsonDocument plan, int count, int mostKeys) {
        assertThat(execution(plan).getNumber("nReturned").intValue()).isEqualTo(count);
        assertIndexed(plan, mostKeys);
    }

    private static void assertFoundInOrder(BsonDocument plan, int count, int mostKeys) {
        assertFound(plan, count, mostKeys);
        assertThat(stages(plan)).as(plan.toJson()).doesNotContain("SORT");
    }

    @Test
    void aFieldWithoutIndexIsLookedForInAll() {
        BsonDocument plan = explained("filter: {other: 1}");
        assertThat(stages(plan)).contains("COLLSCAN").doesNotContain("IXSCAN");
        assertThat(execution(plan).getNumber("totalDocsExamined").intValue()).isEqualTo(SIZE);
    }

    @Test
    void findExplainsItselfThroughTheDriver() {
        assertIndexed(collection.find(json("{n: 5}")).explain(BsonDocument.class, ExplainVerbosity.EXECUTION_STATS), 1);
    }

    @Test
    void equalities() {
        assertFound(explained("filter: {_id: 5}"), 1, 1);
        assertFound(explained("filter: {n: 5}"), 1, 1);
        assertFound(explained("filter: {n: {$eq: 5}}"), 1, 1);
        assertFound(explained("filter: {'source.path': 'p7'}"), 1, 1);
        assertFound(explained("filter: {tags: 'tag3'}"), 20, 21);
        assertFound(explained("filter: {n: 5, other: null}"), 1, 1);
        assertFound(explained("filter: {n: 'none'}"), 0, 1);
    }

    @Test
    void severalEqualitiesByOneCompoundIndex() {
        String date = "{$date: 25000}";
        assertFound(explained("filter: {kind: 'kind5', at: " + date + "}"), 1, 2);
        assertFound(explained("filter: {$and: [{kind: 'kind5'}, {at: " + date + "}]}"), 1, 2);
        assertFound(explained("filter: {$and: [{$and: [{at: " + date + "}]}, {kind: {$eq: 'kind5'}}]}"), 1, 2);
        assertFound(explained("filter: {kind: 'kind5', at: " + date + ", _id: 25, n: {$gt: 3}}"), 1, 2);
    }

    @Test
    void equalityAndOrder() {
        assertFoundInOrder(explained("filter: {kind: 'kind3'}, sort: {at: -1}, limit: 5"), 5, 6);
        assertFoundInOrder(explained("filter: {kind: 'kind3'}, sort: {at: -1, _id: -1}, limit: 5"), 5, 6);
        assertFoundInOrder(explained("filter: {kind: 'kind3'}, sort: {at: 1, _id: 1}, limit: 5"), 5, 6);
        assertFoundInOrder(explained("filter: {tags: 'tag3'}, sort: {at: -1}, limit: 5"), 5, 6);
        assertFoundInOrder(explained("filter: {}, sort: {n: -1}, limit: 5"), 5, 6);
        assertFoundInOrder(explained("filter: {}, sort: {n: 1}, skip: 10, limit: 5"), 5, 16);
        assertFoundInOrder(explained("filter: {}, sort: {_id: -1}, limit: 5"), 5, 6);
    }

    @Test
    void anOrderThatNoIndexHasIsMade() {
        assertThat(stages(explained("filter: {kind: 'kind3'}, sort: {other: 1}")))
                .contains("SORT", "IXSCAN");
        assertThat(stages(explained("filter: {kind: 'kind3'}, sort: {at: -1, _id: 1}")))
                .contains("SORT", "IXSCAN");
    }

    @Test
    void ranges() {
        assertFound(explained("filter: {n: {$gte: 100, $lt: 110}}"), 10, 11);
        assertFound(explained("filter: {$and: [{n: {$gt: 590}}, {n: {$lte: 595}}]}"), 5, 6);
        assertFound(explained("filter: {n: {$lt: 3.5}}"), 4, 5);
        assertFound(explained("filter: {slug: {$gte: 'slug-59', $lt: 'slug-591'}}"), 1, 2);
        assertFoundInOrder(
                explained("filter: {kind: 'kind3', at: {$lt: {$date: 300000}}}, sort: {at: -1, _id: -1}, limit: 4"),
                4,
                5);
        assertFound(explained("filter: {_id: {$gt: 590}}"), 9, 10);
    }

    @Test
    void beginningsOfStrings() {
        assertFound(explained("filter: {'source.path': /^p59/}"), 11, 13);
    }

    @Test
    void oneOfSeveral() {
        assertFound(explained("filter: {n: {$in: [5, 7, 900, 100]}}"), 3, 7);
        assertFound(explained("filter: {_id: {$in: [5, 7, 900, 100]}}"), 3, 7);
        assertFound(explained("filter: {kind: {$in: ['kind1', 'kind2']}, at: {$date: 21000}}"), 1, 5);
        assertFound(explained("filter: {$or: [{n: 5}, {slug: 'slug-7'}]}"), 2, 4);
    }

    @Test
    void absenceInAnIndexThatIsNotSparse() {
        assertFound(explained("filter: {'source.path': null}"), 0, 2);
        assertFound(explained("filter: {kind: {$exists: false}}"), 0, 2);
    }

    @Test
    void aSparseIndexWhereWhatItLeavesOutIsNotAskedFor() {
        assertFound(explained("filter: {slug: 'slug-7'}"), 1, 1);
        assertFound(explained("filter: {slug: {$exists: true}}"), 300, 301);
        assertThat(stages(explained("filter: {slug: null}"))).contains("COLLSCAN");
        assertThat(stages(explained("filter: {}, sort: {slug: 1}"))).contains("COLLSCAN", "SORT");
    }

    @Test
    void aPartialIndexWhereTheQueryImpliesItsFilter() {
        assertFoundInOrder(explained("filter: {status: 'draft'}, sort: {at: 1}, limit: 5"), 5, 6);
        assertThat(stages(explained("filter: {status: 'published'}"))).contains("COLLSCAN");
        assertThat(stages(explained("filter: {status: {$in: ['draft', 'published']}}")))
                .contains("COLLSCAN");
    }

    @Test
    void countsUpdatesAndDeletions() {
        String name = "'" + name() + "'";
        assertIndexed(explainedCommand("{count: " + name + ", query: {kind: 'kind3'}}"), 31);
        assertIndexed(explainedCommand("{update: " + name + ", updates: [{q: {n: 5}, u: {$set: {x: 1}}}]}"), 1);
        assertIndexed(explainedCommand("{delete: " + name + ", deletes: [{q: {n: 5}, limit: 1}]}"), 1);
        assertIndexed(explainedCommand("{findAndModify: " + name + ", query: {n: 5}, update: {$set: {x: 1}}}"), 1);
        assertIndexed(explainedCommand("{distinct: " + name + ", key: 'kind', query: {n: {$lt: 10}}}"), 11);
        assertThat(collection.countDocuments(json("{x: 1}"))).isZero();
        assertThat(collection.countDocuments()).isEqualTo(SIZE);
    }

    @Test
    void theLeadingMatchOfAnAggregation() {
        assertIndexed(aggregation("{$match: {kind: 'kind3'}}, {$group: {_id: '$status', n: {$sum: 1}}}"), 31);
        assertIndexed(aggregation("{$match: {n: {$lt: 10}}}, {$project: {n: 1}}, {$sort: {other: 1}}"), 11);
        BsonDocument page = aggregation("{$match: {kind: 'kind3'}}, {$sort: {at: -1}}, {$limit: 5}");
        assertIndexed(page, 6);
        assertThat(stages(page)).doesNotContain("SORT");
    }

    private BsonDocument aggregation(String stages) {
        return explainedCommand("{aggregate: '" + name() + "', pipeline: [" + stages + "], cursor: {}}");
    }
}
