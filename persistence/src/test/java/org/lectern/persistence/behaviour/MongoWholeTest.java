package org.lectern.persistence.behaviour;

import org.junit.jupiter.api.Nested;
import org.lectern.persistence.Store;

class MongoWholeTest {
    @Nested
    class OnMongoNamespaces extends Namespaces {
        OnMongoNamespaces() {
            super(Store.mongo());
        }
    }

    @Nested
    class OnMongoSizes extends Sizes {
        OnMongoSizes() {
            super(Store.mongo());
        }
    }
}
