package org.lectern.persistence.post;

import org.lectern.persistence.Store;

class EmbeddedExactPostsTest extends ExactPosts {
    EmbeddedExactPostsTest() {
        super(Store.embedded());
    }
}
