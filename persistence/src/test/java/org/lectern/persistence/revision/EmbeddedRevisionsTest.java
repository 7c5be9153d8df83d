package org.lectern.persistence.revision;

import org.lectern.persistence.Store;

class EmbeddedRevisionsTest extends StoredRevisions {
    EmbeddedRevisionsTest() {
        super(Store.embedded());
    }
}
