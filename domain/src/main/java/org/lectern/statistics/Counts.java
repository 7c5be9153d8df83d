package org.lectern.statistics;

import java.util.List;
import java.util.Map;
import org.lectern.post.Post;

/**
 * How many posts there are, and of what.
 *
 * @param tags how many have each tag; a post counts once for each of its own, however often it states it
 * @param kinds how many are of each kind
 * @param languages how many are in each language; those that state none are not in it
 */
public record Counts(long posts, Map<String, Long> tags, Map<String, Long> kinds, Map<String, Long> languages) {
    public static final Counts NONE = new Counts(0, Map.of(), Map.of(), Map.of());

    public Counts {
        tags = Map.copyOf(tags);
        kinds = Map.copyOf(kinds);
        languages = Map.copyOf(languages);
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
}
