package org.lectern.persistence.reference;

import org.lectern.persistence.Store;

class EmbeddedReferentsTest extends ReferentsOnStore {
    EmbeddedReferentsTest() {
        super(Store.embedded());
    }
}
