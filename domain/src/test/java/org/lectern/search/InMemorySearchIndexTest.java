package org.lectern.search;

import java.util.List;
import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;

/** The fake keeps the contract that the real indexes keep. */
class InMemorySearchIndexTest implements SearchIndexContract {
    private final InMemoryPosts posts = new InMemoryPosts();
    private final SearchIndex index = new InMemorySearchIndex(posts);

    @Override
    public SearchIndex index() {
        return index;
    }

    @Override
    public void put(Post... some) {
        List.of(some).forEach(posts::put);
    }

    @Override
    public void delete(Post post) {
        posts.delete(post.id(), post.version());
    }
}
