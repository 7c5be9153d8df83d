package org.lectern.persistence.statistics;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.lectern.persistence.NeedsMongo;
import org.lectern.persistence.Store;
import org.lectern.statistics.AnyHistory;
import org.lectern.statistics.CountsWorld;

@AddLifecycleHook(NeedsMongo.class)
class MongoAnyHistoryTest extends AnyHistory {
    @Override
    protected CountsWorld world() {
        return new StoredWorld(Store.mongo());
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void everyReadIsADirectCount(@ForAll("histories") List<Step> steps) {
        compareAfterEach(steps);
    }
}
