package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class EmbeddedRoundTripsTest extends RoundTrips {
    @Override
    Store store() {
        return Store.embedded();
    }
}
