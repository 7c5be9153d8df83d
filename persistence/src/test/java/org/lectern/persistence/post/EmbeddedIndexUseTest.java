package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class EmbeddedIndexUseTest extends IndexUse {
    EmbeddedIndexUseTest() {
        super(Store.embedded());
    }
}
