package org.lectern.persistence.housekeeping;

import org.lectern.persistence.Store;

class EmbeddedRunTest extends StoredRun {
    EmbeddedRunTest() {
        super(Store.embedded());
    }
}
