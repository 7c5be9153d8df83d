package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Indexes that leave documents out. */
abstract class SparseAndPartialIndexes extends Behaviour {
    SparseAndPartialIndexes(Store store) {
        super(store);
    }

    private void sparse(String keys) {
        collection.createIndex(json(keys), new IndexOptions().unique(true).sparse(true));
    }

    private void partial(String keys, String filter) {
        collection.createIndex(json(keys), new IndexOptions().unique(true).partialFilterExpression(json(filter)));
    }

    private void assertDuplicate(String document) {
        assertThat(codeOf(() -> collection.insertOne(json(document))))
                .as(document)
                .isEqualTo(11000);
    }

    @Test
    void anyNumberOfDocumentsMayBeWithoutASparseKey() {
        sparse("{k: 1}");
        insert("{_id: 1}", "{_id: 2}", "{_id: 3, k: 'a'}", "{_id: 4, k: null}");
        assertDuplicate("{_id: 9, k: 'a'}");
        assertDuplicate("{_id: 9, k: null}");
        assertThat(ids("{}")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aCompoundSparseKeyCountsAsSoonAsOneOfItsFieldsIsThere() {
        sparse("{a: 1, b: 1}");
        insert("{_id: 1}", "{_id: 2}", "{_id: 3, a: 1}", "{_id: 4, b: 1}");
        assertDuplicate("{_id: 9, a: 1}");
        assertDuplicate("{_id: 9, b: 1}");
        assertDuplicate("{_id: 9, a: 1, b: null}");
    }

    @Test
    void aSparseIndexHidesNoDocument() {
        sparse("{k: 1}");
        insert("{_id: 1, k: 'b'}", "{_id: 2}", "{_id: 3, k: 'a'}");
        assertThat(ids("{k: null}")).containsExactly(2);
        assertThat(ids("{k: {$exists: false}}")).containsExactly(2);
        assertThat(ids("{k: {$ne: 'a'}}")).containsExactly(1, 2);
        assertThat(ids("{k: {$in: ['a', null]}}")).containsExactly(2, 3);
        assertThat(idsSorted("{k: 1}")).containsExactly(2, 3, 1);
        assertThat(idsSorted("{k: -1}")).containsExactly(1, 3, 2);
        assertThat(collection.countDocuments()).isEqualTo(3);
    }

    @Test
    void aSparseKeyThatIsTakenAwayIsFree() {
        sparse("{k: 1}");
        insert("{_id: 1, k: 'a'}", "{_id: 2, k: 'b'}");
        collection.updateOne(json("{_id: 1}"), json("{$unset: {k: ''}}"));
        collection.updateOne(json("{_id: 2}"), json("{$set: {k: 'a'}}"));
        assertThat(ids("{k: 'a'}")).containsExactly(2);
        assertThat(codeOf(() -> collection.updateOne(json("{_id: 1}"), json("{$set: {k: 'a'}}"))))
                .isEqualTo(11000);
    }

    @Test
    void aPartialIndexTakesOnlyWhatItsFilterMatches() {
        partial("{slug: 1}", "{status: 'published'}");
        insert("{_id: 1, slug: 'a', status: 'draft'}", "{_id: 2, slug: 'a', status: 'draft'}", "{_id: 3, slug: 'a'}");
        insert("{_id: 4, slug: 'a', status: 'published'}");
        assertDuplicate("{_id: 9, slug: 'a', status: 'published'}");
        assertThat(ids("{slug: 'a'}")).containsExactly(1, 2, 3, 4);
        assertThat(ids("{slug: 'a', status: 'published'}")).containsExactly(4);
        assertThat(ids("{slug: 'a', status: {$in: ['draft', 'published']}}")).containsExactly(1, 2, 4);
    }

    @Test
    void aDocumentEntersAPartialIndexByAnUpdate() {
        partial("{slug: 1}", "{status: 'published'}");
        insert("{_id: 1, slug: 'a', status: 'published'}", "{_id: 2, slug: 'a', status: 'draft'}");
        assertThat(codeOf(() -> collection.updateOne(json("{_id: 2}"), json("{$set: {status: 'published'}}"))))
                .isEqualTo(11000);
        assertThat(codeOf(() -> collection.replaceOne(json("{_id: 2}"), json("{slug: 'a', status: 'published'}"))))
                .isEqualTo(11000);
        assertThat(only("{_id: 2}")).isEqualTo(json("{_id: 2, slug: 'a', status: 'draft'}"));
    }

    @Test
    void aDocumentLeavesAPartialIndexByAnUpdateOrADeletion() {
        partial("{slug: 1}", "{status: 'published'}");
        insert("{_id: 1, slug: 'a', status: 'published'}", "{_id: 2, slug: 'a', status: 'draft'}");
        collection.updateOne(json("{_id: 1}"), json("{$set: {status: 'draft'}}"));
        collection.updateOne(json("{_id: 2}"), json("{$set: {status: 'published'}}"));
        assertThat(ids("{slug: 'a', status: 'published'}")).containsExactly(2);
        collection.deleteOne(json("{_id: 2}"));
        collection.updateOne(json("{_id: 1}"), json("{$set: {status: 'published'}}"));
        assertThat(ids("{slug: 'a', status: 'published'}")).containsExactly(1);
    }

    @Test
    void aPartialFilterMayCompareAndAskForPresence() {
        partial("{k: 1}", "{n: {$gt: 5}, k: {$exists: true}}");
        insert(
                "{_id: 1, k: 1, n: 5}",
                "{_id: 2, k: 1, n: 5}",
                "{_id: 3, n: 7}",
                "{_id: 4, n: 8}",
                "{_id: 5, k: 1, n: 6}");
        assertDuplicate("{_id: 9, k: 1, n: 7}");
        assertThat(ids("{n: {$gt: 5}}")).containsExactly(3, 4, 5);
        assertThat(ids("{k: 1}")).containsExactly(1, 2, 5);
    }

    @Test
    void aPartialIndexHidesNoDocument() {
        partial("{k: 1}", "{k: {$type: 'string'}}");
        insert("{_id: 1, k: 'b'}", "{_id: 2}", "{_id: 3, k: 1}", "{_id: 4, k: 1}", "{_id: 5, k: 'a'}");
        assertDuplicate("{_id: 9, k: 'a'}");
        assertThat(ids("{k: 1}")).containsExactly(3, 4);
        assertThat(ids("{k: {$gte: 'a'}}")).containsExactly(1, 5);
        assertThat(idsSorted("{k: 1, _id: 1}")).containsExactly(2, 3, 4, 5, 1);
    }

    @Test
    void aPartialIndexIsBuiltOverWhatItsFilterMatches() {
        insert("{_id: 1, k: 1}", "{_id: 2, k: 1}", "{_id: 3, k: 1, p: true}");
        partial("{k: 1}", "{p: true}");
        assertDuplicate("{_id: 9, k: 1, p: true}");
        insert("{_id: 4, k: 1}");
        assertThat(ids("{k: 1}")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void anIndexIsSparseOrPartialButNotBoth() {
        assertThat(codeOf(() -> collection.createIndex(
                        json("{k: 1}"), new IndexOptions().sparse(true).partialFilterExpression(json("{k: 1}")))))
                .isEqualTo(67);
    }
}
