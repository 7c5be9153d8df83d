package org.lectern.persistence.lease;

import java.time.Clock;
import org.lectern.lease.Leases;
import org.lectern.lease.LeasesContract;
import org.lectern.lease.SetClock;
import org.lectern.persistence.Store;

/** The contract of leases, on one of the stores. */
abstract class StoredLeases implements LeasesContract {
    private final Store store;
    private final SetClock clock = new SetClock();

    StoredLeases(Store store) {
        this.store = store.emptied();
    }

    @Override
    public Leases leases(Clock clock) {
        return store.leases(clock);
    }

    @Override
    public SetClock clock() {
        return clock;
    }
}
