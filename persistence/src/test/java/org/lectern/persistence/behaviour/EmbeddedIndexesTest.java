package org.lectern.persistence.behaviour;

import org.junit.jupiter.api.Nested;
import org.lectern.persistence.Store;

class EmbeddedIndexesTest {
    @Nested
    class OnEmbeddedUniqueIndexes extends UniqueIndexes {
        OnEmbeddedUniqueIndexes() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedSparseAndPartialIndexes extends SparseAndPartialIndexes {
        OnEmbeddedSparseAndPartialIndexes() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedArrayIndexes extends ArrayIndexes {
        OnEmbeddedArrayIndexes() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedIndexCatalogue extends IndexCatalogue {
        OnEmbeddedIndexCatalogue() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedIndexUse extends IndexUse {
        OnEmbeddedIndexUse() {
            super(Store.embedded());
        }
    }
}
