package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Documents put together: counts, sums and extremes. */
abstract class Grouping extends Behaviour {
    Grouping(Store store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        insert(
                "{_id: 1, k: 'a', n: 1, t: ['x', 'y']}",
                "{_id: 2, k: 'b', n: 2, t: ['y']}",
                "{_id: 3, k: 'a', n: 4, t: []}",
                "{_id: 4, k: 'a', t: ['x', 'z']}",
                "{_id: 5, n: 'text'}",
                "{_id: 6, k: null, n: 8}");
    }

    private void assertGrouped(String group, String... documents) {
        assertThat(aggregated("{$sort: {_id: 1}}", "{$group: " + group + "}", "{$sort: {_id: 1}}"))
                .containsExactlyElementsOf(jsons(documents));
    }

    @Test
    void numbersAreSummed() {
        assertGrouped(
                "{_id: '$k', count: {$sum: 1}, sum: {$sum: '$n'}}",
                "{_id: null, count: 2, sum: 8}",
                "{_id: 'a', count: 3, sum: 5}",
                "{_id: 'b', count: 1, sum: 2}");
        assertGrouped("{_id: null, sum: {$sum: 0.5}}", "{_id: null, sum: 3.0}");
        assertGrouped("{_id: null, sum: {$sum: NumberLong(2)}}", "{_id: null, sum: NumberLong(12)}");
    }

    @Test
    void theMeanIsTakenOfTheNumbers() {
        assertGrouped(
                "{_id: '$k', mean: {$avg: '$n'}}",
                "{_id: null, mean: 8.0}",
                "{_id: 'a', mean: 2.5}",
                "{_id: 'b', mean: 2.0}");
        assertGrouped("{_id: 1, mean: {$avg: '$nobody'}}", "{_id: 1, mean: null}");
    }

    @Test
    void extremesAreTakenInTheOrderOfAllTypes() {
        assertGrouped("{_id: 1, least: {$min: '$n'}, most: {$max: '$n'}}", "{_id: 1, least: 1, most: 'text'}");
        assertGrouped("{_id: 1, least: {$min: '$k'}, most: {$max: '$k'}}", "{_id: 1, least: 'a', most: 'b'}");
        assertGrouped("{_id: 1, most: {$max: '$nobody'}}", "{_id: 1, most: null}");
    }

    @Test
    void theFirstAndTheLastAreTakenInOrder() {
        assertGrouped(
                "{_id: '$k', first: {$first: '$_id'}, last: {$last: '$_id'}}",
                "{_id: null, first: 5, last: 6}",
                "{_id: 'a', first: 1, last: 4}",
                "{_id: 'b', first: 2, last: 2}");
    }

    @Test
    void valuesAreCollected() {
        assertGrouped(
                "{_id: '$k', ids: {$push: '$_id'}}",
                "{_id: null, ids: [5, 6]}",
                "{_id: 'a', ids: [1, 3, 4]}",
                "{_id: 'b', ids: [2]}");
        assertGrouped(
                "{_id: 1, all: {$push: {id: '$_id', n: '$n'}}}",
                "{_id: 1, all: [{id: 1, n: 1}, {id: 2, n: 2}, {id: 3, n: 4}, {id: 4}, {id: 5, n: 'text'}, {id: 6, n: 8}]}");
        assertThat(aggregated("{$match: {k: 'a'}}", "{$group: {_id: null, set: {$addToSet: '$k'}}}"))
                .containsExactly(json("{_id: null, set: ['a']}"));
    }

    @Test
    void aGroupMayHaveSeveralKeys() {
        assertThat(aggregated(
                        "{$match: {_id: {$lt: 5}}}",
                        "{$unwind: '$t'}",
                        "{$group: {_id: {k: '$k', t: '$t'}, n: {$sum: 1}}}",
                        "{$sort: {'_id.k': 1, '_id.t': -1}}"))
                .containsExactlyElementsOf(jsons(
                        "{_id: {k: 'a', t: 'z'}, n: 1}",
                        "{_id: {k: 'a', t: 'y'}, n: 1}",
                        "{_id: {k: 'a', t: 'x'}, n: 2}",
                        "{_id: {k: 'b', t: 'y'}, n: 1}"));
    }

    @Test
    void numbersThatAreEqualAreOneGroup() {
        insert("{_id: 7, n: 1.0}", "{_id: 8, n: NumberLong(1)}");
        assertThat(aggregated("{$match: {n: 1}}", "{$group: {_id: '$n', count: {$sum: 1}}}"))
                .singleElement()
                .satisfies(
                        group -> assertThat(group.getInt32("count").getValue()).isEqualTo(3));
    }

    @Test
    void tagsAreCountedByTheirNumber() {
        assertThat(aggregated(
                        "{$unwind: '$t'}", "{$match: {t: {$ne: 'z'}}}", "{$sortByCount: '$t'}", "{$sort: {_id: 1}}"))
                .containsExactlyElementsOf(jsons("{_id: 'x', count: 2}", "{_id: 'y', count: 2}"));
        assertThat(aggregated("{$sortByCount: '$k'}").get(0)).isEqualTo(json("{_id: 'a', count: 3}"));
    }

    @Test
    void documentsAreCounted() {
        assertThat(aggregated("{$match: {k: 'a'}}", "{$count: 'n'}")).containsExactly(json("{n: 3}"));
        assertThat(aggregated("{$match: {k: 'none'}}", "{$count: 'n'}")).isEmpty();
    }

    @Test
    void documentsAreSortedIntoBuckets() {
        assertThat(aggregated("{$bucket: {groupBy: '$_id', boundaries: [1, 3, 6], default: 'rest'}}"))
                .containsExactlyElementsOf(
                        jsons("{_id: 1, count: 2}", "{_id: 3, count: 3}", "{_id: 'rest', count: 1}"));
        assertThat(aggregated("{$bucket: {groupBy: '$_id', boundaries: [0, 10], output: {most: {$max: '$_id'}}}}"))
                .containsExactly(json("{_id: 0, most: 6}"));
    }

    @Test
    void anUnknownStageOrAccumulatorIsRefused() {
        assertThat(codeOf(() -> aggregated("{$unknown: 1}"))).isEqualTo(40324);
        assertThat(codeOf(() -> aggregated("{$group: {_id: 1, x: {$unknown: 1}}}")))
                .isEqualTo(15952);
        assertThat(codeOf(() -> aggregated("{$group: {x: {$sum: 1}}}"))).isEqualTo(15955);
    }
}
