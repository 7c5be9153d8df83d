package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class MongoIndexUseTest extends IndexUse {
    MongoIndexUseTest() {
        super(Store.mongo());
    }
}
