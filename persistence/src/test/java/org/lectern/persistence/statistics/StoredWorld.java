package org.lectern.persistence.statistics;

import org.bson.BsonDocument;
import org.bson.BsonString;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.statistics.Buckets;
import org.lectern.statistics.CountedPosts;
import org.lectern.statistics.CountsWorld;
import org.lectern.statistics.Marks;

/** The ports on one of the stores. */
final class StoredWorld implements CountsWorld {
    private final Store store;

    StoredWorld(Store store) {
        this.store = store.emptied();
    }

    @Override
    public Posts posts() {
        return store.posts();
    }

    @Override
    public CountedPosts countedPosts() {
        return store.countedPosts();
    }

    @Override
    public Buckets buckets() {
        return store.buckets();
    }

    @Override
    public Marks marks() {
        return store.marks();
    }

    @Override
    public void put(Post post) {
        BsonDocument document = new BsonDocument("_id", new BsonString(post.id().text()));
        document.putAll(DocumentBson.bson(post.document()));
        store.database().getCollection("posts", BsonDocument.class).insertOne(document);
    }
}
