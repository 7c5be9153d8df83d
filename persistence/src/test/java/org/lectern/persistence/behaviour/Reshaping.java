package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Documents in another shape, order or number. */
abstract class Reshaping extends Behaviour {
    Reshaping(Store store) {
        super(store);
    }

    @BeforeEach
    void fill() {
        insert(
                "{_id: 1, a: 1, s: {x: 1, y: 2}, l: ['p', 'q']}",
                "{_id: 2, a: 3, l: []}",
                "{_id: 3, a: 2, s: {x: 5}, l: 'r'}",
                "{_id: 4, a: 2, l: [{n: 1}, {n: 2}]}");
    }

    private void assertAnswer(String[] stages, String... documents) {
        assertThat(aggregated(stages)).containsExactlyElementsOf(jsons(documents));
    }

    private static String[] stages(String... stages) {
        return stages;
    }

    @Test
    void documentsAreMatchedSortedSkippedAndLimited() {
        assertThat(idsOf(aggregated("{$sort: {a: -1, _id: 1}}", "{$skip: 1}", "{$limit: 2}")))
                .containsExactly(3, 4);
        assertThat(idsOf(aggregated("{$match: {a: {$gt: 1}}}", "{$sort: {_id: -1}}", "{$limit: 2}")))
                .containsExactly(4, 3);
        assertThat(idsOf(aggregated("{$sort: {_id: 1}}", "{$limit: 2}", "{$match: {a: 2}}")))
                .isEmpty();
    }

    @Test
    void fieldsAreTakenLeftOutRenamedAndComputed() {
        assertAnswer(stages("{$match: {_id: 1}}", "{$project: {a: 1}}"), "{_id: 1, a: 1}");
        assertAnswer(stages("{$match: {_id: 1}}", "{$project: {_id: 0, 's.x': 1, b: '$a'}}"), "{s: {x: 1}, b: 1}");
        assertAnswer(stages("{$match: {_id: 1}}", "{$project: {l: 0, 's.y': 0}}"), "{_id: 1, a: 1, s: {x: 1}}");
        assertAnswer(stages("{$match: {_id: 2}}", "{$project: {b: '$nobody', n: {$size: '$l'}}}"), "{_id: 2, n: 0}");
        assertAnswer(
                stages("{$match: {_id: 4}}", "{$project: {ns: '$l.n', first: {$arrayElemAt: ['$l', 0]}}}"),
                "{_id: 4, ns: [1, 2], first: {n: 1}}");
    }

    @Test
    void fieldsAreAdded() {
        assertAnswer(
                stages("{$match: {_id: 3}}", "{$addFields: {b: {$add: ['$a', 1]}, a: '$s.x'}}"),
                "{_id: 3, a: 5, s: {x: 5}, l: 'r', b: 3}");
        assertAnswer(
                stages("{$match: {_id: 2}}", "{$addFields: {b: {$ifNull: ['$s', 'none']}}}"),
                "{_id: 2, a: 3, l: [], b: 'none'}");
        assertAnswer(stages("{$match: {_id: 2}}", "{$unset: ['l', 'a']}"), "{_id: 2}");
    }

    @Test
    void arraysAreUnwound() {
        assertAnswer(
                stages("{$sort: {_id: 1}}", "{$unwind: '$l'}", "{$project: {l: 1}}"),
                "{_id: 1, l: 'p'}",
                "{_id: 1, l: 'q'}",
                "{_id: 3, l: 'r'}",
                "{_id: 4, l: {n: 1}}",
                "{_id: 4, l: {n: 2}}");
        assertAnswer(
                stages(
                        "{$match: {_id: {$lt: 3}}}",
                        "{$sort: {_id: 1}}",
                        "{$unwind: {path: '$l', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true}}",
                        "{$project: {l: 1, i: 1}}"),
                "{_id: 1, l: 'p', i: NumberLong(0)}",
                "{_id: 1, l: 'q', i: NumberLong(1)}",
                "{_id: 2, i: null}");
    }

    @Test
    void aPartTakesThePlaceOfTheWhole() {
        assertAnswer(
                stages("{$match: {s: {$exists: true}}}", "{$sort: {_id: 1}}", "{$replaceRoot: {newRoot: '$s'}}"),
                "{x: 1, y: 2}",
                "{x: 5}");
        assertThat(codeOf(() -> aggregated("{$replaceRoot: {newRoot: '$a'}}"))).isEqualTo(40228);
    }

    @Test
    void conditionsAreComputed() {
        assertAnswer(
                stages("{$sort: {_id: 1}}", "{$project: {v: {$cond: [{$gte: ['$a', 2]}, 'much', 'little']}}}"),
                "{_id: 1, v: 'little'}",
                "{_id: 2, v: 'much'}",
                "{_id: 3, v: 'much'}",
                "{_id: 4, v: 'much'}");
        assertAnswer(
                stages(
                        "{$match: {_id: 1}}",
                        "{$project: {t: {$concat: ['<', {$toUpper: {$arrayElemAt: ['$l', 1]}}, '>']}}}"),
                "{_id: 1, t: '<Q>'}");
        assertAnswer(
                stages(
                        "{$match: {_id: 4}}",
                        "{$project: {l: {$filter: {input: '$l', as: 'e', cond: {$gt: ['$$e.n', 1]}}}}}"),
                "{_id: 4, l: [{n: 2}]}");
    }

    @Test
    void theWholeDocumentCanBeKept() {
        assertAnswer(
                stages("{$match: {_id: 2}}", "{$group: {_id: '$a', whole: {$first: '$$ROOT'}}}"),
                "{_id: 3, whole: {_id: 2, a: 3, l: []}}");
    }
}
