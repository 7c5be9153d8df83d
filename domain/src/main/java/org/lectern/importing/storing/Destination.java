package org.lectern.importing.storing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.original.Original;
import org.lectern.importing.original.Originals;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;
import org.lectern.post.StorePost;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;

/** Where an import's posts go. */
public interface Destination {
    List<StoreResult> insertAll(List<Post> posts);

    /** @param former whole, with its text */
    StoreResult replace(Post former, Document document);

    /** The post, with its text. */
    Optional<Post> find(PostId id);

    /** The post that has the slug, with its text. */
    Optional<Post> named(String slug);

    /** Posts of the day that begins then, with their texts. */
    List<Post> ofDay(Instant day, int most);

    /** Keeps what posts are made of. */
    void keep(Collection<Original> originals);

    /** Into the store. */
    static Destination store(Posts posts, StorePost store, Originals originals, Change change, Clock clock) {
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

            @Override
            public Optional<Post> find(PostId id) {
                return posts.find(id);
            }

            @Override
            public Optional<Post> named(String slug) {
                return posts.findByAddress(slug);
            }

            @Override
            public List<Post> ofDay(Instant day, int most) {
                return storedOfDay(posts, day, most);
            }
        };
    }

    /** Nowhere, with the answers that the store would give. */
    static Destination rehearsal(Posts posts) {
        return new Rehearsal(posts);
    }

    /** Posts of the day that begins then, with their texts. */
    static List<Post> storedOfDay(Posts posts, Instant day, int most) {
        PostQuery query = PostQuery.everything()
                .published(Optional.of(day), Optional.of(day.plus(WeakDays.DAY)))
                .limitedTo(most)
                .withContent(true);
        return posts.page(query).posts();
    }
}
