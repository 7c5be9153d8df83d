package org.lectern.importing;

import java.util.ArrayList;
import java.util.List;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.StoreResult;

/** Where an import's posts go. */
interface Destination {
    List<StoreResult> insertAll(List<Post> posts);

    StoreResult replace(Post changed, long expectedVersion);

    /** Into the store. */
    static Destination store(Posts posts) {
        return new Destination() {
            @Override
            public List<StoreResult> insertAll(List<Post> batch) {
                return posts.insertAll(batch);
            }

            @Override
            public StoreResult replace(Post changed, long expectedVersion) {
                return posts.replace(changed, expectedVersion);
            }
        };
    }

    /** Nowhere, with the answers that the store would give. */
    static Destination rehearsal(Posts posts) {
        return new Destination() {
            @Override
            public List<StoreResult> insertAll(List<Post> batch) {
                List<StoreResult> results = new ArrayList<>();
                batch.forEach(post -> results.add(answer(post)));
                return results;
            }

            @Override
            public StoreResult replace(Post changed, long expectedVersion) {
                return answer(changed);
            }

            private StoreResult answer(Post post) {
                return post.slug()
                        .filter(slug -> isTaken(slug, post))
                        .<StoreResult>map(StoreResult.SlugTaken::new)
                        .orElseGet(() -> new StoreResult.Stored(post));
            }

            private boolean isTaken(String slug, Post post) {
                return posts.findByAddress(slug)
                        .filter(other -> !other.id().equals(post.id()))
                        .flatMap(Post::slug)
                        .filter(slug::equals)
                        .isPresent();
            }
        };
    }
}
