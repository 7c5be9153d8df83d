package org.lectern.persistence.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;

/** Strings: their order is that of their bytes in UTF-8, and patterns look into them. */
abstract class TextOrder extends Behaviour {
    TextOrder(Store store) {
        super(store);
    }

    @Test
    void stringsStandInTheOrderOfTheirBytes() {
        insertValues("'a'", "'B'", "''", "'ä'", "'a b'", "'aa'", "'\\uFFFD'", "'\\uD83D\\uDE00'", "'z'", "'\\uE000'");
        for (int i = 0; i < 2; i++) {
            assertThat(idsSorted("{v: 1}")).containsExactly(2, 1, 0, 4, 5, 8, 3, 9, 6, 7);
            assertThat(ids("{v: {$gt: '\\uFFFD'}}")).containsExactly(7);
            assertThat(ids("{v: {$lt: 'aa'}}")).containsExactly(0, 1, 2, 4);
            assertThat(ids("{v: {$gte: '\\uE000', $lt: '\\uD83D\\uDE00'}}")).containsExactly(6, 9);
            index("{v: 1}");
        }
    }

    @Test
    void aStringMayHoldNul() {
        insertValues("'a'", "'a\\u0000'", "'a\\u0000b'", "'a\\u0001'", "'\\u0000'", "''");
        for (int i = 0; i < 2; i++) {
            assertThat(idsSorted("{v: 1}")).containsExactly(5, 4, 0, 1, 2, 3);
            assertThat(ids("{v: 'a'}")).containsExactly(0);
            assertThat(ids("{v: 'a\\u0000'}")).containsExactly(1);
            assertThat(ids("{v: {$gt: 'a', $lt: 'a\\u0001'}}")).containsExactly(1, 2);
            index("{v: 1}");
        }
    }

    @Test
    void formsOfTheSameLetterAreDifferentStrings() {
        insertValues("'\\u00E9'", "'e\\u0301'", "'E'", "'e'", "'e '");
        assertThat(ids("{v: '\\u00E9'}")).containsExactly(0);
        assertThat(ids("{v: 'e'}")).containsExactly(3);
        assertThat(ids("{v: {$in: ['E', 'e\\u0301']}}")).containsExactly(1, 2);
    }

    @Test
    void patternsFindStrings() {
        insertValues(
                "'alpha'", "'Alpha'", "'beta'", "'a.b'", "null", "5", "['x', 'alp']", "'two\\nlines'", "{a: 'alpha'}");
        for (int i = 0; i < 2; i++) {
            assertThat(ids("{v: /^al/}")).containsExactly(0, 6);
            assertThat(ids("{v: /^al/i}")).containsExactly(0, 1, 6);
            assertThat(ids("{v: /ta$/}")).containsExactly(2);
            assertThat(ids("{v: {$regex: 'LPH', $options: 'i'}}")).containsExactly(0, 1);
            assertThat(ids("{v: {$regex: '^a\\\\.'}}")).containsExactly(3);
            assertThat(ids("{v: /^lines/}")).isEmpty();
            assertThat(ids("{v: /^lines/m}")).containsExactly(7);
            assertThat(ids("{v: {$not: /a/}}")).containsExactly(4, 5, 7, 8);
            assertThat(ids("{v: {$in: [/^bet/, 5, /^two/]}}")).containsExactly(2, 5, 7);
            assertThat(ids("{v: {$nin: [/a/]}}")).containsExactly(4, 5, 7, 8);
            index("{v: 1}");
        }
    }

    @Test
    void aPatternDoesNotFindWhatIsNoString() {
        insertValues("5", "true", "{$date: 5}", "ObjectId('500000000000000000000000')", "'5'", "['5']", "[5]");
        assertThat(ids("{v: /./}")).containsExactly(4, 5);
        assertThat(ids("{v: {$in: [/./]}}")).containsExactly(4, 5);
    }

    @Test
    void quotedTextInAPatternIsLookedForAsItIs() {
        insertValues("'100% (sure)'", "'100x (sure)'", "'C++'", "'Ünïcode'");
        assertThat(ids("{v: {$regex: '\\\\Q100% (sure)\\\\E'}}")).containsExactly(0);
        assertThat(ids("{v: {$regex: 'c\\\\+\\\\+', $options: 'i'}}")).containsExactly(2);
        assertThat(ids("{v: {$regex: '^ün', $options: 'i'}}")).containsExactly(3);
    }
}
