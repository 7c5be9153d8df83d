package org.lectern.persistence.security;

import org.lectern.persistence.Store;

class EmbeddedAccountsTest extends StoredAccounts {
    EmbeddedAccountsTest() {
        super(Store.embedded());
    }
}
