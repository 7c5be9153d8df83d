package org.lectern.persistence.housekeeping;

import org.lectern.persistence.Store;

class EmbeddedHousekeepingIndexUseTest extends HousekeepingIndexUse {
    EmbeddedHousekeepingIndexUseTest() {
        super(Store.embedded());
    }
}
