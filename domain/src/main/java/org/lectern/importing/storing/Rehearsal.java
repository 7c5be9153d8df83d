package org.lectern.importing.storing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.importing.original.Original;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.Posts;
import org.lectern.post.StoreResult;

/**
 * A store that stores nothing, with the answers that the real one would give. It remembers the posts that it was given, until their texts are
 * too many: what would be joined to one that it has forgotten counts as another.
 */
final class Rehearsal implements Destination {
    /** In characters. */
    private static final long MOST_TEXT = 32L * 1024 * 1024;

    private final Posts posts;
    private final Map<PostId, Post> remembered = new LinkedHashMap<>();
    private final Map<String, PostId> bySlug = new LinkedHashMap<>();
    private long text;

    Rehearsal(Posts posts) {
        this.posts = posts;
    }

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

    @Override
    public Optional<Post> find(PostId id) {
        return Optional.ofNullable(remembered.get(id)).or(() -> posts.find(id));
    }

    @Override
    public Optional<Post> named(String slug) {
        return Optional.ofNullable(bySlug.get(slug)).flatMap(this::find).or(() -> posts.findByAddress(slug));
    }

    @Override
    public List<Post> ofDay(Instant day, int most) {
        Stream<Post> mine = remembered.values().stream().filter(post -> post.published()
                .filter(published -> !published.isBefore(day) && published.isBefore(day.plus(WeakDays.DAY)))
                .isPresent());
        return Stream.concat(mine, Destination.storedOfDay(posts, day, most).stream())
                .limit(most)
                .toList();
    }

    private StoreResult answer(Post post) {
        Optional<String> taken = post.slug().filter(slug -> isTaken(slug, post));
        if (taken.isPresent()) {
            return new StoreResult.SlugTaken(taken.get());
        }
        long length = post.content().map(Content::source).map(String::length).orElse(0);
        if (text + length <= MOST_TEXT) {
            text += length;
            remembered.put(post.id(), post);
            post.slug().ifPresent(slug -> bySlug.put(slug, post.id()));
        }
        return new StoreResult.Stored(post);
    }

    private boolean isTaken(String slug, Post post) {
        return posts.findByAddress(slug)
                .filter(other -> !other.id().equals(post.id()))
                .flatMap(Post::slug)
                .filter(slug::equals)
                .isPresent();
    }
}
