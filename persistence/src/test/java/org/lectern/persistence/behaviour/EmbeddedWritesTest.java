package org.lectern.persistence.behaviour;

import org.junit.jupiter.api.Nested;
import org.lectern.persistence.Store;

class EmbeddedWritesTest {
    @Nested
    class OnEmbeddedInserts extends Inserts {
        OnEmbeddedInserts() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedReplacements extends Replacements {
        OnEmbeddedReplacements() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedUpdates extends Updates {
        OnEmbeddedUpdates() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedSeveralAtOnce extends SeveralAtOnce {
        OnEmbeddedSeveralAtOnce() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedFindAndModify extends FindAndModify {
        OnEmbeddedFindAndModify() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedBulkWrites extends BulkWrites {
        OnEmbeddedBulkWrites() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedConcurrency extends Concurrency {
        OnEmbeddedConcurrency() {
            super(Store.embedded());
        }
    }
}
