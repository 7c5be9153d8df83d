package org.lectern.lease;

import java.time.Clock;

/** The fake keeps the contract that the real store keeps. */
class InMemoryLeasesTest implements LeasesContract {
    private final SetClock clock = new SetClock();
    private final Leases leases = new InMemoryLeases(clock);

    @Override
    public Leases leases(Clock same) {
        return leases;
    }

    @Override
    public SetClock clock() {
        return clock;
    }
}
