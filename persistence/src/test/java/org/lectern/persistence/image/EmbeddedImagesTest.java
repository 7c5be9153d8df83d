package org.lectern.persistence.image;

import org.lectern.persistence.Store;

class EmbeddedImagesTest extends StoredImages {
    EmbeddedImagesTest() {
        super(Store.embedded());
    }
}
