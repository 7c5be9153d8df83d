package org.lectern.persistence.behaviour;

import org.junit.jupiter.api.Nested;
import org.lectern.persistence.Store;

class MongoAggregationsTest {
    @Nested
    class OnMongoGrouping extends Grouping {
        OnMongoGrouping() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoDates extends Dates {
        OnMongoDates() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoReshaping extends Reshaping {
        OnMongoReshaping() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoJoins extends Joins {
        OnMongoJoins() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoOutputs extends Outputs {
        OnMongoOutputs() {
            super(Store.mongo());
        }
    }
}
