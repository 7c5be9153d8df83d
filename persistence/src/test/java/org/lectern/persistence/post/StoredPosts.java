package org.lectern.persistence.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.post.PostBuilder.aPost;

import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.DocumentBson;
import org.lectern.post.AttributeQueriesContract;
import org.lectern.post.ImportedPostsContract;
import org.lectern.post.Post;
import org.lectern.post.PostPage;
import org.lectern.post.PostPagesContract;
import org.lectern.post.PostQueriesContract;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.PostsContract;
import org.lectern.post.RestoredPostsContract;

/** The contracts of posts, on one of the stores. */
abstract class StoredPosts
        implements PostsContract,
                PostQueriesContract,
                AttributeQueriesContract,
                PostPagesContract,
                ImportedPostsContract,
                RestoredPostsContract {
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

    @Test
    void aPageOfLargeTextsEndsEarlyAndTheNextOneGoesOn() {
        Document large = Document.of("format", "text").with("source", "x".repeat(1_000_000));
        for (int i = 0; i < 23; i++) {
            put(aPost().withId("p" + (10 + i)).with("content", large).build());
        }
        PostQuery query = PostQuery.everything().withContent(true).limitedTo(50);

        PostPage first = posts().page(query);
        PostPage second = posts().page(query.after(first.next()));
        PostPage third = posts().page(query.after(second.next()));

        assertThat(first.posts()).hasSize(10);
        assertThat(third.next()).isEmpty();
        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.posts().stream())
                        .map(Post::id))
                .doesNotHaveDuplicates()
                .hasSize(23);
    }
}
