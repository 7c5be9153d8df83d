package org.lectern.persistence.revision;

import org.lectern.persistence.Store;

class MongoRevisionsTest extends StoredRevisions {
    MongoRevisionsTest() {
        super(Store.mongo());
    }
}
