package org.lectern.persistence.statistics;

import org.lectern.persistence.Store;
import org.lectern.statistics.CountPortsContract;
import org.lectern.statistics.CountsWorld;
import org.lectern.statistics.StatisticsContract;

/** The contracts of what counts, on one of the stores. */
abstract class StoredStatistics implements StatisticsContract, CountPortsContract {
    private final CountsWorld world;

    StoredStatistics(Store store) {
        world = new StoredWorld(store);
    }

    @Override
    public CountsWorld world() {
        return world;
    }
}
