package org.lectern.persistence.post;

import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.lectern.persistence.NeedsMongo;
import org.lectern.persistence.Store;

@AddLifecycleHook(NeedsMongo.class)
class MongoAnyWalkTest extends AnyWalk {
    @Override
    Store store() {
        return Store.mongo();
    }
}
