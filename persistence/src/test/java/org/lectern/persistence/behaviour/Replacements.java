package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.result.UpdateResult;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** A document in the place of another: the write that posts are saved with. */
abstract class Replacements extends Behaviour {
    Replacements(Store store) {
        super(store);
    }

    private UpdateResult replace(String filter, String replacement) {
        return collection.replaceOne(json(filter), json(replacement));
    }

    private UpdateResult replaceOrInsert(String filter, String replacement) {
        return collection.replaceOne(json(filter), json(replacement), new ReplaceOptions().upsert(true));
    }

    @Test
    void theAwaitedVersionIsReplaced() {
        insert("{_id: 1, version: 1}", "{_id: 2, version: 1}");
        UpdateResult result = replace("{_id: 1, version: 1}", "{_id: 1, version: 2}");
        assertThat(result.getMatchedCount()).isOne();
        assertThat(result.getModifiedCount()).isOne();
        assertThat(all()).containsExactly(json("{_id: 1, version: 2}"), json("{_id: 2, version: 1}"));
    }

    @Test
    void anotherVersionIsNotReplaced() {
        insert("{_id: 1, version: 2}");
        UpdateResult result = replace("{_id: 1, version: 1}", "{_id: 1, version: 2, a: 1}");
        assertThat(result.getMatchedCount()).isZero();
        assertThat(result.getModifiedCount()).isZero();
        assertThat(result.getUpsertedId()).isNull();
        assertThat(only("{}")).isEqualTo(json("{_id: 1, version: 2}"));
    }

    @Test
    void theSameAgainIsMatchedAndNotModified() {
        insert("{_id: 1, a: [1, {b: 2}]}");
        UpdateResult result = replace("{_id: 1}", "{_id: 1, a: [1, {b: 2}]}");
        assertThat(result.getMatchedCount()).isOne();
        assertThat(result.getModifiedCount()).isZero();
    }

    @Test
    void anotherNumberTypeOrOrderOfFieldsIsAModification() {
        insert("{_id: 1, a: 1, b: 2}");
        assertThat(replace("{_id: 1}", "{_id: 1, a: 1.0, b: 2}").getModifiedCount())
                .isOne();
        assertThat(only("{}").get("a")).isEqualTo(value("1.0"));
        assertThat(replace("{_id: 1}", "{_id: 1, b: 2, a: 1.0}").getModifiedCount())
                .isOne();
        assertThat(only("{}").keySet()).containsExactly("_id", "b", "a");
    }

    @Test
    void fieldsStandInTheOrderInWhichTheyWereSent() {
        insert("{_id: 1, a: 1, b: 2, c: 3}");
        replace("{_id: 1}", "{_id: 1, z: 0, c: 3, b: {y: 1, x: 2}, a: 1}");
        assertThat(only("{}").keySet()).containsExactly("_id", "z", "c", "b", "a");
        assertThat(only("{}").getDocument("b").keySet()).containsExactly("y", "x");
    }

    @Test
    void theIdStaysWhenTheReplacementHasNone() {
        insert("{_id: 1, a: 1}");
        replace("{a: 1}", "{b: 1}");
        assertThat(only("{}")).isEqualTo(json("{_id: 1, b: 1}"));
    }

    @Test
    void theIdCannotBeReplaced() {
        insert("{_id: 1, a: 1}");
        assertThat(codeOf(() -> replace("{a: 1}", "{_id: 2, a: 1}"))).isEqualTo(66);
        assertThat(only("{}")).isEqualTo(json("{_id: 1, a: 1}"));
    }

    @Test
    void onlyOneOfSeveralIsReplaced() {
        insert("{_id: 1, a: 1}", "{_id: 2, a: 1}");
        assertThat(replace("{a: 1}", "{a: 2}").getModifiedCount()).isOne();
        assertThat(ids("{a: 2}")).hasSize(1);
    }

    @Test
    void whatIsNotThereIsInsertedOnDemand() {
        UpdateResult result = replaceOrInsert("{_id: 7, version: 1}", "{a: 1}");
        assertThat(result.getMatchedCount()).isZero();
        assertThat(result.getModifiedCount()).isZero();
        assertThat(result.getUpsertedId()).isEqualTo(value("7"));
        assertThat(only("{}")).isEqualTo(json("{_id: 7, a: 1}"));
    }

    @Test
    void whatIsThereIsReplacedAndNotInserted() {
        insert("{_id: 7, version: 1}");
        UpdateResult result = replaceOrInsert("{_id: 7}", "{_id: 7, version: 2}");
        assertThat(result.getMatchedCount()).isOne();
        assertThat(result.getUpsertedId()).isNull();
        assertThat(only("{}")).isEqualTo(json("{_id: 7, version: 2}"));
    }

    @Test
    void insertingOnDemandBesideAnotherVersionIsADuplicate() {
        insert("{_id: 7, version: 2}");
        assertThat(codeOf(() -> replaceOrInsert("{_id: 7, version: 1}", "{_id: 7, version: 2}")))
                .isEqualTo(11000);
        assertThat(only("{}")).isEqualTo(json("{_id: 7, version: 2}"));
    }

    @Test
    void aReplacementThatDuplicatesAUniqueKeyLeavesTheDocumentAsItWas() {
        uniqueIndex("{slug: 1}");
        insert("{_id: 1, slug: 'a'}", "{_id: 2, slug: 'b'}");
        assertThat(codeOf(() -> replace("{_id: 2}", "{_id: 2, slug: 'a', x: 1}")))
                .isEqualTo(11000);
        assertThat(only("{slug: 'b'}")).isEqualTo(json("{_id: 2, slug: 'b'}"));
        assertThat(ids("{slug: 'a'}")).containsExactly(1);
    }

    @Test
    void aReplacementIsFoundByItsNewKeysOnly() {
        index("{tags: 1}");
        insert("{_id: 1, tags: ['a', 'b']}");
        replace("{_id: 1}", "{_id: 1, tags: ['b', 'c']}");
        assertThat(ids("{tags: 'a'}")).isEmpty();
        assertThat(ids("{tags: 'b'}")).containsExactly(1);
        assertThat(ids("{tags: 'c'}")).containsExactly(1);
    }
}
