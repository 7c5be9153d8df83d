package org.lectern.persistence.statistics;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lectern.persistence.Store;
import org.lectern.statistics.AnyHistory;
import org.lectern.statistics.CountsWorld;

class EmbeddedAnyHistoryTest extends AnyHistory {
    @Override
    protected CountsWorld world() {
        return new StoredWorld(Store.embedded());
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void everyReadIsADirectCount(@ForAll("histories") List<Step> steps) {
        compareAfterEach(steps);
    }
}
