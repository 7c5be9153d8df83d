package org.lectern.persistence.housekeeping;

import org.lectern.persistence.Store;

class MongoHousekeepingTest extends StoredHousekeeping {
    MongoHousekeepingTest() {
        super(Store.mongo());
    }
}
