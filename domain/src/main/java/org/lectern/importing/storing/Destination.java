package org.lectern.importing.storing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lectern.document.Document;
import org.lectern.importing.original.Original;
import org.lectern.importing.original.Originals;
import org.lectern.post.Post;
import org.lectern.post.Posts;
import org.lectern.post.StorePost;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;

/** Where an import's posts go. */
public interface Destination {
    List<StoreResult> insertAll(List<Post> posts);

    /** @param former whole, with its text */
    StoreResult replace(Post former, Document document);

    /** Keeps what posts are made of. */
    void keep(Collection<Original> originals);

    /** Into the store. */
    static Destination store(StorePost store, Originals originals, Change change, Clock clock) {
        return new Destination() {
            @Override
            public void keep(Collection<Original> sources) {
                originals.keepAll(sources);
            }

            @Override
            public List<StoreResult> insertAll(List<Post> batch) {
                return store.insertAll(batch, change, clock.instant());
            }

            @Override
            public StoreResult replace(Post former, Document document) {
                return store.replace(former, document, change, clock.instant());
            }
        };
    }

    /** Nowhere, with the answers that the store would give. */
    static Destination rehearsal(Posts posts) {
        return new Destination() {
            @Override
            public void keep(Collection<Original> sources) {
                // Nothing is made of them.
            }

            @Override
            public List<StoreResult> insertAll(List<Post> batch) {
                List<StoreResult> results = new ArrayList<>();
                batch.forEach(post -> results.add(answer(post)));
                return results;
            }

            @Override
            public StoreResult replace(Post former, Document document) {
                return answer(new Post(former.id(), former.version() + 1, document));
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
