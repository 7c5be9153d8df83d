package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class MongoConcurrentSavingTest extends ConcurrentSaving {
    MongoConcurrentSavingTest() {
        super(Store.mongo());
    }
}
