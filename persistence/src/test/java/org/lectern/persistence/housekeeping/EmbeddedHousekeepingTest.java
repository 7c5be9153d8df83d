package org.lectern.persistence.housekeeping;

import org.lectern.persistence.Store;

class EmbeddedHousekeepingTest extends StoredHousekeeping {
    EmbeddedHousekeepingTest() {
        super(Store.embedded());
    }
}
