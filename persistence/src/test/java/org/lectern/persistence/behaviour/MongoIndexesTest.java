package org.lectern.persistence.behaviour;

import org.junit.jupiter.api.Nested;
import org.lectern.persistence.Store;

class MongoIndexesTest {
    @Nested
    class OnMongoUniqueIndexes extends UniqueIndexes {
        OnMongoUniqueIndexes() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoSparseAndPartialIndexes extends SparseAndPartialIndexes {
        OnMongoSparseAndPartialIndexes() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoArrayIndexes extends ArrayIndexes {
        OnMongoArrayIndexes() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoIndexCatalogue extends IndexCatalogue {
        OnMongoIndexCatalogue() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoIndexUse extends IndexUse {
        OnMongoIndexUse() {
            super(Store.mongo());
        }
    }
}
