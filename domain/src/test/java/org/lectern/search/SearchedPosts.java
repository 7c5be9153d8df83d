package org.lectern.search;

import static org.lectern.post.PostBuilder.aPost;

import java.time.Instant;
import java.util.List;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;

/** An index of a contract's test, and how it is asked. */
public interface SearchedPosts {
    Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    SearchIndex index();

    /** Stores the posts; the index knows of them when this returns. */
    void put(Post... posts);

    /** Deletes a post; the index knows of it when this returns. */
    void delete(Post post);

    static Post published(String title) {
        return aPost().titled(title).publishedAt("2025-01-01T00:00:00Z").build();
    }

    static PostQuery visible() {
        return PostQuery.visibleAt(NOW);
    }

    default List<PostId> ids(String text) {
        return ids(Search.ranked(text, visible()));
    }

    default List<PostId> ids(Search search) {
        return ids(index().search(search));
    }

    static List<PostId> ids(Hits hits) {
        return hits.hits().stream().map(Hit::post).toList();
    }
}
