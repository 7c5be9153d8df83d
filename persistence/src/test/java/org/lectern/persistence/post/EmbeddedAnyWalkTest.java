package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class EmbeddedAnyWalkTest extends AnyWalk {
    @Override
    Store store() {
        return Store.embedded();
    }
}
