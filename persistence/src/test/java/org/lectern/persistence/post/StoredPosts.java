package org.lectern.persistence.post;

import org.bson.BsonDocument;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.post.Post;
import org.lectern.post.PostPagesContract;
import org.lectern.post.PostQueriesContract;
import org.lectern.post.Posts;
import org.lectern.post.PostsContract;

/** The contracts of posts, on one of the stores. */
abstract class StoredPosts implements PostsContract, PostQueriesContract, PostPagesContract {
    private final Store store;

    StoredPosts(Store store) {
        this.store = store.emptied();
    }

    @Override
    public Posts posts() {
        return store.posts();
    }

    @Override
    public void put(Post post) {
        BsonDocument document = new BsonDocument("_id", PostIds.bson(post.id()));
        if (post.version() > 0) {
            document.put("version", DocumentBson.bson((Object) post.version()));
        }
        document.putAll(DocumentBson.bson(post.document()));
        store.database().getCollection("posts", BsonDocument.class).insertOne(document);
    }
}
