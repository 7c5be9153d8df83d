package org.lectern.persistence.behaviour;

import org.junit.jupiter.api.Nested;
import org.lectern.persistence.Store;

class MongoWritesTest {
    @Nested
    class OnMongoInserts extends Inserts {
        OnMongoInserts() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoReplacements extends Replacements {
        OnMongoReplacements() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoUpdates extends Updates {
        OnMongoUpdates() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoSeveralAtOnce extends SeveralAtOnce {
        OnMongoSeveralAtOnce() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoFindAndModify extends FindAndModify {
        OnMongoFindAndModify() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoBulkWrites extends BulkWrites {
        OnMongoBulkWrites() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoConcurrency extends Concurrency {
        OnMongoConcurrency() {
            super(Store.mongo());
        }
    }
}
