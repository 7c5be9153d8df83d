package org.lectern.importing.storing;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.ImportedKeys;
import org.lectern.post.OldAddress;
import org.lectern.post.PostFields;

/** What posts that were found may be known by. */
final class KeysOf {
    private KeysOf() {}

    static ImportedKeys all(Collection<FoundPost> posts) {
        return new ImportedKeys(
                each(posts, post -> Stream.of(post.path())),
                each(posts, post -> Stream.of(post.hash())),
                each(posts, post -> post.from().identity().stream()),
                each(posts, post -> post.from().addressKeys().stream().filter(OldAddress::hasHost)),
                each(posts, post -> published(post).stream().flatMap(WeakDays::around)));
    }

    static Optional<Instant> published(FoundPost post) {
        return post.fields().instant(PostFields.PUBLISHED);
    }

    private static Set<String> each(Collection<FoundPost> posts, Function<FoundPost, Stream<String>> keys) {
        return posts.stream().flatMap(keys).collect(Collectors.toSet());
    }
}
