package org.lectern.persistence.behaviour;

import org.junit.jupiter.api.Nested;
import org.lectern.persistence.Store;

class EmbeddedAggregationsTest {
    @Nested
    class OnEmbeddedGrouping extends Grouping {
        OnEmbeddedGrouping() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedDates extends Dates {
        OnEmbeddedDates() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedReshaping extends Reshaping {
        OnEmbeddedReshaping() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedJoins extends Joins {
        OnEmbeddedJoins() {
            super(Store.embedded());
        }
    }

    @Nested
    class OnEmbeddedOutputs extends Outputs {
        OnEmbeddedOutputs() {
            super(Store.embedded());
        }
    }
}
