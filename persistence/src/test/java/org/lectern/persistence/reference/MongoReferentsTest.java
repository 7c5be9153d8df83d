package org.lectern.persistence.reference;

import org.lectern.persistence.Store;

class MongoReferentsTest extends ReferentsOnStore {
    MongoReferentsTest() {
        super(Store.mongo());
    }
}
