package org.lectern.persistence.lease;

import org.lectern.persistence.Store;

class MongoLeasesTest extends StoredLeases {
    MongoLeasesTest() {
        super(Store.mongo());
    }
}
