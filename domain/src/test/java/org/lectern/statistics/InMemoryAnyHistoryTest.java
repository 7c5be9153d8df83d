package org.lectern.statistics;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class InMemoryAnyHistoryTest extends AnyHistory {
    @Override
    protected CountsWorld world() {
        return new InMemoryWorld();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyReadIsADirectCount(@ForAll("histories") List<Step> steps) {
        compareAfterEach(steps);
    }
}
