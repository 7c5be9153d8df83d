package org.lectern.persistence.housekeeping;

import org.lectern.housekeeping.Findings;
import org.lectern.housekeeping.FindingsContract;
import org.lectern.housekeeping.HousekeepingRuns;
import org.lectern.housekeeping.HousekeepingRunsContract;
import org.lectern.housekeeping.Reports;
import org.lectern.persistence.Store;

/** The contracts of housekeeping's ports, on one of the stores. */
abstract class StoredHousekeeping implements FindingsContract, HousekeepingRunsContract {
    private final Store store;

    StoredHousekeeping(Store store) {
        this.store = store.emptied();
    }

    @Override
    public Findings findings() {
        return store.findings();
    }

    @Override
    public HousekeepingRuns housekeepingRuns() {
        return store.housekeepingRuns();
    }

    @Override
    public Reports reports() {
        return store.housekeepingRuns();
    }
}
