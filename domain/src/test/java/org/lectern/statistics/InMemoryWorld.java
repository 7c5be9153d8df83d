package org.lectern.statistics;

import org.lectern.post.InMemoryPosts;
import org.lectern.post.Post;
import org.lectern.post.Posts;

/** Ports in memory. */
final class InMemoryWorld implements CountsWorld {
    private final InMemoryPosts posts = new InMemoryPosts();
    private final Buckets buckets = new InMemoryBuckets();
    private final Marks marks = new InMemoryMarks();

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public CountedPosts countedPosts() {
        return posts;
    }

    @Override
    public Buckets buckets() {
        return buckets;
    }

    @Override
    public Marks marks() {
        return marks;
    }

    @Override
    public void put(Post post) {
        posts.put(post);
    }
}
