package org.lectern.persistence.behaviour;

import org.junit.jupiter.api.Nested;
import org.lectern.persistence.Store;

class MongoQueriesTest {
    @Nested
    class OnMongoComparisons extends Comparisons {
        OnMongoComparisons() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoSortOrder extends SortOrder {
        OnMongoSortOrder() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoTextOrder extends TextOrder {
        OnMongoTextOrder() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoAbsence extends Absence {
        OnMongoAbsence() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoArrayQueries extends ArrayQueries {
        OnMongoArrayQueries() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoCombinations extends Combinations {
        OnMongoCombinations() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoPages extends Pages {
        OnMongoPages() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoCursors extends Cursors {
        OnMongoCursors() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoCounts extends Counts {
        OnMongoCounts() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoAlternatives extends Alternatives {
        OnMongoAlternatives() {
            super(Store.mongo());
        }
    }
}
