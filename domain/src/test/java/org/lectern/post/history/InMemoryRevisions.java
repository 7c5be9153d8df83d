package org.lectern.post.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.post.Post;
import org.lectern.post.PostId;

/** The former versions of a test's posts. Keeps {@link Revisions}' contract, in a map. */
public final class InMemoryRevisions implements Revisions {
    private static final Comparator<PostId> BY_TEXT = Comparator.comparing(PostId::text);

    private final Map<PostId, TreeMap<Long, Post>> kept = new LinkedHashMap<>();

    @Override
    public synchronized void keep(Post post) {
        kept.computeIfAbsent(post.id(), id -> new TreeMap<>()).put(post.version(), post);
    }

    @Override
    public synchronized List<Revision> list(PostId post, long before, int limit) {
        return of(post).headMap(before, false).descendingMap().values().stream()
                .map(Revision::of)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Post> find(PostId post, long version) {
        return Optional.ofNullable(of(post).get(version));
    }

    @Override
    public synchronized Optional<Revision> newestAt(PostId post, Instant instant) {
        return of(post).descendingMap().values().stream()
                .map(Revision::of)
                .filter(each -> each.at().filter(at -> !at.isAfter(instant)).isPresent())
                .findFirst();
    }

    @Override
    public synchronized void deleteAll(PostId post) {
        kept.remove(post);
    }

    @Override
    public synchronized List<PostId> posts(Optional<PostId> after, int limit) {
        return kept.keySet().stream()
                .sorted(BY_TEXT)
                .filter(id -> after.isEmpty() || BY_TEXT.compare(id, after.get()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<PostId> posts(String idText) {
        return kept.keySet().stream().filter(id -> id.text().equals(idText)).toList();
    }

    private TreeMap<Long, Post> of(PostId post) {
        return kept.getOrDefault(post, new TreeMap<>());
    }
}
