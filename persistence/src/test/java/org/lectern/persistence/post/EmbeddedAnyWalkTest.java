package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class EmbeddedAnyWalkTest extends AnyWalk {
    @Override
    Store store() {
        return Store.embedded();
    }

    /** The storage under the embedded server cannot compare a date with an object id, so it takes no dates as ids. */
    @Override
    int idTypes() {
        return 3;
    }
}
