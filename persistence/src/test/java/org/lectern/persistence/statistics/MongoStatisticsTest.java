package org.lectern.persistence.statistics;

import org.lectern.persistence.Store;

class MongoStatisticsTest extends StoredStatistics {
    MongoStatisticsTest() {
        super(Store.mongo());
    }
}
