package org.lectern.persistence;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips properties where there is no MongoDB, as jqwik takes no assumption for that. */
public final class NeedsMongo implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return Store.mayUseMongo() ? SkipResult.doNotSkip() : SkipResult.skip(Store.WITHOUT_MONGO);
    }
}
