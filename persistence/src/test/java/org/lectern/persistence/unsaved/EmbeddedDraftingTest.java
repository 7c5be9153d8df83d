package org.lectern.persistence.unsaved;

import org.lectern.persistence.Store;

class EmbeddedDraftingTest extends StoredDrafting {
    EmbeddedDraftingTest() {
        super(Store.embedded());
    }
}
