package org.lectern.statistics;

class InMemoryStatisticsTest implements StatisticsContract, CountPortsContract {
    private final CountsWorld world = new InMemoryWorld();

    @Override
    public CountsWorld world() {
        return world;
    }
}
