package org.lectern.statistics;

import org.lectern.post.Post;
import org.lectern.post.Posts;

/** What nodes that count share. Empty. */
public interface CountsWorld {
    Posts posts();

    CountedPosts countedPosts();

    Buckets buckets();

    Marks marks();

    /** Stores the post as another program would. */
    void put(Post post);
}
