package org.lectern.persistence.exporting;

import org.lectern.persistence.Store;

class EmbeddedArchiveTest extends StoredArchive {
    EmbeddedArchiveTest() {
        super(Store.embedded());
    }
}
