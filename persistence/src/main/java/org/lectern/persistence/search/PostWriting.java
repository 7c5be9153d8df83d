package org.lectern.persistence.search;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.hibernate.search.util.common.SearchException;
import org.lectern.post.Post;

/**
 * Writes posts into an index. One that no index takes, however often, is left out, so that it does not keep all others out: until it changes, or the
 * index is made anew. Safe for use by many threads.
 */
final class PostWriting {
    private static final Logger LOG = System.getLogger(PostWriting.class.getName());
    /** So often a post is tried while the index takes all else. */
    private static final int TRIES = 3;

    private final BiFunction<Post, KnownNames, Optional<IndexedPost>> indexed;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Set<String> skipped = ConcurrentHashMap.newKeySet();

    /** @param indexed see {@link IndexedPosts#of} */
    PostWriting(BiFunction<Post, KnownNames, Optional<IndexedPost>> indexed) {
        this.indexed = indexed;
    }

    /** How many posts searches do not find, as the index does not take them. */
    int skipped() {
        return skipped.size();
    }

    /**
     * @param gone what is to be in the index no more
     * @param atOnce whether searches are to see it when this returns
     * @throws SearchException if the index does not take anything, or not yet given up a post
     */
    void write(List<Post> posts, KnownNames names, Collection<String> gone, boolean atOnce, PostIndex index) {
        Map<Post, IndexedPost> taken = new HashMap<>();
        posts.forEach(post -> indexed(post, names).ifPresent(document -> taken.put(post, document)));
        try {
            run(taken.values(), gone, atOnce, index);
            taken.keySet().forEach(this::forget);
        } catch (SearchException failure) {
            run(List.of(), gone, atOnce, index);
            List<SearchException> left = new ArrayList<>();
            taken.forEach(
                    (post, document) -> alone(post, document, atOnce, index).ifPresent(left::add));
            if (!left.isEmpty()) {
                throw left.get(0);
            }
        }
    }

    /** What another program wrote may be anything. */
    private Optional<IndexedPost> indexed(Post post, KnownNames names) {
        try {
            return indexed.apply(post, names);
        } catch (RuntimeException unlike) {
            skip(post, unlike);
            return Optional.empty();
        }
    }

    private Optional<SearchException> alone(Post post, IndexedPost document, boolean atOnce, PostIndex index) {
        try {
            run(List.of(document), List.of(), atOnce, index);
            forget(post);
            return Optional.empty();
        } catch (SearchException failure) {
            // Where the index is away this fails too, and the post is not to blame.
            run(List.of(), List.of(document.id()), atOnce, index);
            if (failures.merge(post.id().text(), 1, Integer::sum) < TRIES) {
                return Optional.of(failure);
            }
            skip(post, failure);
            return Optional.empty();
        }
    }

    private void skip(Post post, RuntimeException reason) {
        failures.remove(post.id().text());
        if (skipped.add(post.id().text())) {
            LOG.log(Level.WARNING, "search.index.skipped post=" + post.id().text(), reason);
        }
    }

    private void forget(Post post) {
        failures.remove(post.id().text());
        skipped.remove(post.id().text());
    }

    private static void run(Collection<IndexedPost> posts, Collection<String> gone, boolean atOnce, PostIndex index) {
        if (atOnce) {
            index.write(posts, gone);
        } else {
            index.writeMany(posts, gone);
        }
    }
}
