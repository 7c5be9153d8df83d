package org.lectern.statistics;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.Post;
import org.lectern.post.Reckoned;

/** Adds up. For one thread. */
final class Tally {
    private final Map<Aspect, Map<String, Long>> by = new EnumMap<>(Aspect.class);
    private long posts;
    private long words;
    private Optional<Span> dates = Optional.empty();

    Tally() {
        for (Aspect aspect : Aspect.values()) {
            by.put(aspect, new HashMap<>());
        }
    }

    void add(Post post) {
        posts++;
        words += Reckoned.words(post.document());
        by.forEach((aspect, sums) -> aspect.names(post).forEach(name -> sums.merge(name, 1L, Long::sum)));
        post.published().map(Span::of).ifPresent(this::widen);
    }

    void add(Counts counts) {
        add(counts, 1);
    }

    /** Takes away what was added. */
    void subtract(Counts counts) {
        add(counts, -1);
    }

    private void add(Counts counts, int times) {
        posts += times * counts.posts();
        words += times * counts.words();
        by.forEach((aspect, sums) -> counts.by(aspect)
                .forEach((name, count) -> sums.merge(
                        name, times * count, (one, other) -> one + other == 0 ? null : Long.valueOf(one + other))));
    }

    void add(Bucket bucket) {
        add(bucket.counts());
        bucket.dates().ifPresent(this::widen);
    }

    long posts() {
        return posts;
    }

    Counts counts() {
        return new Counts(posts, words, by);
    }

    /** From the first date of what was added to the last. */
    Optional<Span> dates() {
        return dates;
    }

    private void widen(Span more) {
        dates = Optional.of(dates.map(more::with).orElse(more));
    }
}
