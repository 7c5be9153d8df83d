package org.lectern.persistence.security;

import org.lectern.persistence.Store;

class MongoAccountsTest extends StoredAccounts {
    MongoAccountsTest() {
        super(Store.mongo());
    }
}
