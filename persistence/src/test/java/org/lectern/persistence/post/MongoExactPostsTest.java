package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class MongoExactPostsTest extends ExactPosts {
    MongoExactPostsTest() {
        super(Store.mongo());
    }
}
