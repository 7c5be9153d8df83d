package org.lectern.persistence.tag;

import org.lectern.persistence.Store;

class EmbeddedTagIndexUseTest extends TagIndexUse {
    EmbeddedTagIndexUseTest() {
        super(Store.embedded());
    }
}
