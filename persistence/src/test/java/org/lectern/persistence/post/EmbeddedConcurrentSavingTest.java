package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class EmbeddedConcurrentSavingTest extends ConcurrentSaving {
    EmbeddedConcurrentSavingTest() {
        super(Store.embedded());
    }
}
