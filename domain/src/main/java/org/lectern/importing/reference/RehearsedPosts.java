package org.lectern.importing.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.document.Document;
import org.lectern.post.ImportedKeys;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;

/**
 * The posts that a dry run would have stored, so that their references can be followed, without their texts. It remembers the first of them:
 * a reference to a later one would be taken for broken, which is why none is followed then.
 */
public final class RehearsedPosts {
    private static final int MOST = 50_000;

    private final Map<String, Post> byKey = new HashMap<>();
    private final Map<PostId, Referring> referring = new LinkedHashMap<>();
    private int size;

    /** @param post as it would be stored */
    public void add(Post post) {
        size++;
        if (!isWhole()) {
            return;
        }
        Document source = post.document().document(PostFields.SOURCE).orElse(Document.empty());
        Post slim = new Post(post.id(), post.version(), post.document().without(PostFields.CONTENT));
        if (!post.document().has(PostFields.PART_OF)) {
            source.text("path").ifPresent(path -> byKey.putIfAbsent("file " + path, slim));
        }
        source.texts("addresses").forEach(address -> byKey.putIfAbsent("address " + address, slim));
        post.slug().ifPresent(slug -> byKey.putIfAbsent("slug " + slug, slim));
        if (source.has("referring")) {
            referring.put(post.id(), new Referring(slim, MendReferences.references(post)));
        }
    }

    /** Whether it remembers all of them. */
    boolean isWhole() {
        return size <= MOST;
    }

    /** @param references what the post refers to */
    record Referring(Post post, List<String> references) {}

    /** Those that refer to something, each once, as it would be in the end. */
    Collection<Referring> referring() {
        return isWhole() ? referring.values() : List.of();
    }

    /** These, and those that are stored. */
    Reachable beside(Reachable stored) {
        return new Reachable() {
            @Override
            public List<Post> imported(ImportedKeys keys) {
                List<Post> found = new ArrayList<>();
                Stream.concat(
                                keys.paths().stream().map(path -> "file " + path),
                                keys.addresses().stream().map(address -> "address " + address))
                        .forEach(key -> Optional.ofNullable(byKey.get(key)).ifPresent(found::add));
                found.addAll(stored.imported(keys));
                return found;
            }

            @Override
            public Optional<Post> named(String slug) {
                return Optional.ofNullable(byKey.get("slug " + slug)).or(() -> stored.named(slug));
            }
        };
    }
}
