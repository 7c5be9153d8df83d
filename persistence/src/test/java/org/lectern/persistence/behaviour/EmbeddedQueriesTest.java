package org.lectern.persistence.behaviour;

import org.junit.jupiter.api.Nested;
import org.lectern.persistence.Store;

class EmbeddedQueriesTest {
    @Nested
    class OnEmbeddedComparisons extends Comparisons {
        OnEmbeddedComparisons() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedSortOrder extends SortOrder {
        OnEmbeddedSortOrder() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedTextOrder extends TextOrder {
        OnEmbeddedTextOrder() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedAbsence extends Absence {
        OnEmbeddedAbsence() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedArrayQueries extends ArrayQueries {
        OnEmbeddedArrayQueries() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedCombinations extends Combinations {
        OnEmbeddedCombinations() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedPages extends Pages {
        OnEmbeddedPages() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedCursors extends Cursors {
        OnEmbeddedCursors() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedCounts extends Counts {
        OnEmbeddedCounts() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedAlternatives extends Alternatives {
        OnEmbeddedAlternatives() {
            super(Store.embedded());
        }
    }
}
