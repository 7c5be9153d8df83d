package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class MongoPostsTest extends StoredPosts {
    MongoPostsTest() {
        super(Store.mongo());
    }
}
