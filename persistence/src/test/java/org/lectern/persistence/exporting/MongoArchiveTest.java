package org.lectern.persistence.exporting;

import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.lectern.persistence.NeedsMongo;
import org.lectern.persistence.Store;

@AddLifecycleHook(NeedsMongo.class)
class MongoArchiveTest extends StoredArchive {
    MongoArchiveTest() {
        super(Store.mongo());
    }
}
