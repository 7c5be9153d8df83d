package org.lectern.persistence.unsaved;

import org.lectern.persistence.Store;

class MongoDraftingTest extends StoredDrafting {
    MongoDraftingTest() {
        super(Store.mongo());
    }
}
