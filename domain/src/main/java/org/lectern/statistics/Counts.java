package org.lectern.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.post.Post;

/**
 * How many posts there are, and of what.
 *
 * @param words of all their texts together
 * @param by how many there are under each name of an aspect
 */
public record Counts(long posts, long words, Map<Aspect, Map<String, Long>> by) {
    public static final Counts NONE = new Counts(0, 0, Map.of());

    public Counts {
        Map<Aspect, Map<String, Long>> given = by;
        by = Arrays.stream(Aspect.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), aspect -> Map.copyOf(given.getOrDefault(aspect, Map.of()))));
    }

    static Counts of(Post post) {
        return of(List.of(post));
    }

    /** Of all of them, whoever may read them. */
    static Counts of(Iterable<Post> posts) {
        Tally tally = new Tally();
        posts.forEach(tally::add);
        return tally.counts();
    }

    public Map<String, Long> by(Aspect aspect) {
        return by.get(aspect);
    }

    public long of(Aspect aspect, String name) {
        return by(aspect).getOrDefault(name, 0L);
    }

    Amount amount() {
        return new Amount(posts, words);
    }

    /** How many names it has in all. */
    int size() {
        return by.values().stream().mapToInt(Map::size).sum();
    }
}
