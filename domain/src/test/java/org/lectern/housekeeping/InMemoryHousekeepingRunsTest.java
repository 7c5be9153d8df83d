package org.lectern.housekeeping;

/** The fake keeps the contract that the real store keeps. */
class InMemoryHousekeepingRunsTest implements HousekeepingRunsContract {
    private final InMemoryHousekeepingRuns kept = new InMemoryHousekeepingRuns();

    @Override
    public HousekeepingRuns housekeepingRuns() {
        return kept;
    }

    @Override
    public Reports reports() {
        return kept;
    }
}
