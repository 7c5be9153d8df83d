package org.lectern.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.Post;

/** Adds up. For one thread. */
final class Tally {
    private long posts;
    private final Map<String, Long> tags = new HashMap<>();
    private final Map<String, Long> kinds = new HashMap<>();
    private final Map<String, Long> languages = new HashMap<>();
    private Optional<Span> dates = Optional.empty();

    void add(Post post) {
        posts++;
        new HashSet<>(post.tags()).forEach(tag -> tags.merge(tag, 1L, Long::sum));
        kinds.merge(post.kind(), 1L, Long::sum);
        post.language().ifPresent(language -> languages.merge(language, 1L, Long::sum));
        post.published().map(Span::of).ifPresent(this::widen);
    }

    void add(Counts counts) {
        posts += counts.posts();
        addAll(tags, counts.tags());
        addAll(kinds, counts.kinds());
        addAll(languages, counts.languages());
    }

    void add(Bucket bucket) {
        add(bucket.counts());
        bucket.dates().ifPresent(this::widen);
    }

    long posts() {
        return posts;
    }

    Counts counts() {
        return new Counts(posts, tags, kinds, languages);
    }

    /** From the first date of what was added to the last. */
    Optional<Span> dates() {
        return dates;
    }

    private void widen(Span more) {
        dates = Optional.of(dates.map(more::with).orElse(more));
    }

    private static void addAll(Map<String, Long> sums, Map<String, Long> more) {
        more.forEach((name, count) -> sums.merge(name, count, Long::sum));
    }
}
