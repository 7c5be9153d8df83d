package org.lectern.persistence.image;

import org.lectern.persistence.Store;

class MongoImagesTest extends StoredImages {
    MongoImagesTest() {
        super(Store.mongo());
    }
}
