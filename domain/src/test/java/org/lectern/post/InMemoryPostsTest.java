package org.lectern.post;

/** The fake keeps the contract that the real store keeps. */
class InMemoryPostsTest
        implements PostsContract,
                PostQueriesContract,
                AttributeQueriesContract,
                PostPagesContract,
                ImportedPostsContract,
                RestoredPostsContract {
    private final InMemoryPosts posts = new InMemoryPosts();

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public void put(Post post) {
        posts.put(post);
    }
}
