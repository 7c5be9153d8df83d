package org.lectern.persistence.tag;

import org.lectern.persistence.Store;

class MongoTagIndexUseTest extends TagIndexUse {
    MongoTagIndexUseTest() {
        super(Store.mongo());
    }
}
