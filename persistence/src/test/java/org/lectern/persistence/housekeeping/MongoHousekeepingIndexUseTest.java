package org.lectern.persistence.housekeeping;

import org.lectern.persistence.Store;

class MongoHousekeepingIndexUseTest extends HousekeepingIndexUse {
    MongoHousekeepingIndexUseTest() {
        super(Store.mongo());
    }
}
