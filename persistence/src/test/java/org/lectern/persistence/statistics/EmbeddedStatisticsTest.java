package org.lectern.persistence.statistics;

import org.lectern.persistence.Store;

class EmbeddedStatisticsTest extends StoredStatistics {
    EmbeddedStatisticsTest() {
        super(Store.embedded());
    }
}
