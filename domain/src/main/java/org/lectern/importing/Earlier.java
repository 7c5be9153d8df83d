package org.lectern.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;
import org.lectern.post.Posts;

/** The posts of earlier imports, each of which is the earlier state of at most one file of this one. */
final class Earlier {
    private final Posts posts;
    private final Set<PostId> spoken = new HashSet<>();
    private final Map<String, List<Post>> byHash = new HashMap<>();
    private final Map<String, List<Post>> byPath = new HashMap<>();

    Earlier(Posts posts) {
        this.posts = posts;
    }

    /** Looks up what is stored of these. */
    void look(List<FoundPost> batch) {
        byHash.clear();
        byPath.clear();
        List<Post> stored = posts.findImported(
                batch.stream().map(FoundPost::path).distinct().toList(),
                batch.stream().map(FoundPost::hash).distinct().toList());
        for (Post post : stored) {
            index(post, "hash", byHash);
            index(post, "path", byPath);
        }
    }

    /** A stored post that was made of the same bytes, at best of the same path. */
    Optional<Post> same(FoundPost found) {
        return byHash.getOrDefault(found.hash(), List.of()).stream()
                .filter(this::isFree)
                .min(Comparator.comparing(post -> !Origin.of(post).hasPath(found.path())));
    }

    /** A stored post that was made of an earlier version of the file: of the same path, and with the same slug or title. */
    Optional<Post> former(FoundPost found) {
        return byPath.getOrDefault(found.path(), List.of()).stream()
                .filter(this::isFree)
                .filter(post -> Origin.of(post).asksFor(found.slug())
                        || found.title().isPresent() && found.title().equals(post.title()))
                .findFirst();
    }

    /** The post belongs to a file of this import. */
    void speakFor(PostId id) {
        spoken.add(id);
    }

    private boolean isFree(Post post) {
        return !spoken.contains(post.id());
    }

    private static void index(Post post, String field, Map<String, List<Post>> index) {
        post.document()
                .document(PostFields.SOURCE)
                .flatMap(source -> source.text(field))
                .ifPresent(value ->
                        index.computeIfAbsent(value, key -> new ArrayList<>()).add(post));
    }
}
