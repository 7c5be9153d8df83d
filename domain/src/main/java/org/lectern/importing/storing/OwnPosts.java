package org.lectern.importing.storing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Posts;
import org.lectern.post.Status;
import org.lectern.syndication.LastingIds;

/** Posts of this site that come back in its own feeds: they are what they are here, and their feeds say less of them. */
final class OwnPosts {
    private final Posts posts;
    private final LastingIds ids;
    private final Map<String, Post> known = new HashMap<>();

    OwnPosts(Posts posts, LastingIds ids) {
        this.posts = posts;
        this.ids = ids;
    }

    /** Looks up which of these are here. */
    void look(Collection<FoundPost> batch) {
        known.clear();
        Set<String> named = batch.stream().flatMap(found -> id(found).stream()).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            posts.findAllByIdText(named).forEach(post -> known.put(post.id().text(), post));
        }
    }

    Optional<Post> find(FoundPost found) {
        return id(found).flatMap(id -> Optional.ofNullable(known.get(id)));
    }

    /** What its owner may wonder about. */
    static Optional<String> remark(FoundPost found, Post stored) {
        if (stored.status() == Status.TRASHED) {
            return Optional.of("is a post of this site that is in the trash; it stays there");
        }
        boolean isCalledOtherwise = stored.title().isPresent() && !found.title().equals(stored.title());
        Optional<Instant> then = found.fields().instant(PostFields.MODIFIED);
        boolean isChanged = then.isPresent() && !then.equals(changed(stored));
        boolean isOtherwise = isCalledOtherwise || isChanged;
        return isOtherwise
                ? Optional.of(
                        "is the post '" + stored.label()
                                + "' of this site, which says something else by now; a feed of this site changes none of its posts")
                : Optional.empty();
    }

    /** As its feeds say it. */
    private static Optional<Instant> changed(Post post) {
        Optional<Instant> published = post.published();
        return post.modified()
                .filter(instant -> published.isEmpty() || published.get().isBefore(instant))
                .or(() -> published);
    }

    private Optional<String> id(FoundPost found) {
        return found.from().about().flatMap(ids::post);
    }
}
