package org.lectern.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.post.Named;
import org.lectern.post.Post;
import org.lectern.post.PostQuery;
import org.lectern.post.Posts;

/** Counts in the posts of a test. */
public record InMemoryMentions(Posts posts) implements Mentions {
    @Override
    public Map<String, Long> countVisible(PostQuery.Field field, Collection<String> keys, Instant visibleAt) {
        Map<String, Long> counts = new HashMap<>();
        for (Post post : posts.page(PostQuery.visibleAt(visibleAt).limitedTo(PostQuery.MAX_LIMIT))
                .posts()) {
            Set<String> together = new HashSet<>(keys);
            together.retainAll(slugs(field, post));
            together.forEach(key -> counts.merge(key, 1L, Long::sum));
        }
        return counts;
    }

    private static Set<String> slugs(PostQuery.Field field, Post post) {
        Stream<Named> named = field == PostQuery.Field.EVENT ? post.event().stream() : CurrentSlugs.people(post);
        Set<String> slugs = new HashSet<>();
        named.forEach(each -> each.slug().ifPresent(slugs::add));
        return slugs;
    }
}
