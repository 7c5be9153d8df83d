package org.lectern.persistence.lease;

import org.lectern.persistence.Store;

class EmbeddedLeasesTest extends StoredLeases {
    EmbeddedLeasesTest() {
        super(Store.embedded());
    }
}
