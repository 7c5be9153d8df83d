package org.lectern.persistence.housekeeping;

import org.lectern.persistence.Store;

class MongoRunTest extends StoredRun {
    MongoRunTest() {
        super(Store.mongo());
    }
}
