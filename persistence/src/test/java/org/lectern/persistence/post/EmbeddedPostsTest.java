package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class EmbeddedPostsTest extends StoredPosts {
    EmbeddedPostsTest() {
        super(Store.embedded());
    }
}
