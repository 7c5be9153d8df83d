package org.lectern.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.Posts;

/** Which keys posts mention, and how many posts do. */
public interface Mentions {
    /**
     * In how many posts that anybody may read at this instant each of the keys stands; those that stand in none may be left out. A post
     * counts once for each key.
     *
     * @param field {@code EVENT} or {@code PERSON}
     */
    Map<String, Long> countVisible(PostQuery.Field field, Collection<String> keys, Instant visibleAt);

    /** How many posts mention each of these, by whichever of its keys, by id. */
    default Map<Object, Long> countVisible(
            PostQuery.Field field, List<Referent> referents, Instant visibleAt, Posts posts) {
        List<String> keys =
                referents.stream().flatMap(each -> each.keys().stream()).toList();
        Map<String, Long> byKey = keys.isEmpty() ? Map.of() : countVisible(field, keys, visibleAt);
        Map<Object, Long> counts = new HashMap<>();
        for (Referent each : referents) {
            List<String> mentioned =
                    each.keys().stream().filter(byKey::containsKey).toList();
            boolean mayStandTogether = mentioned.size() > 1 && field == PostQuery.Field.PERSON;
            long count = mayStandTogether
                    ? posts.count(PostQuery.visibleAt(visibleAt).matching(new Match(field, mentioned, false)))
                    : mentioned.stream().mapToLong(byKey::get).sum();
            counts.put(each.id(), count);
        }
        return counts;
    }
}
