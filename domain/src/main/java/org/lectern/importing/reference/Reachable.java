package org.lectern.importing.reference;

import java.util.List;
import java.util.Optional;
import org.lectern.post.ImportedKeys;
import org.lectern.post.Post;
import org.lectern.post.Posts;

/** The posts that references may lead to. */
interface Reachable {
    List<Post> imported(ImportedKeys keys);

    Optional<Post> named(String slug);

    static Reachable in(Posts posts) {
        return new Reachable() {
            @Override
            public List<Post> imported(ImportedKeys keys) {
                return posts.findImported(keys);
            }

            @Override
            public Optional<Post> named(String slug) {
                return posts.findByAddress(slug);
            }
        };
    }
}
