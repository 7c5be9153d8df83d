package org.lectern.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.post.PostQuery;

/** Which keys posts mention, and how many posts do. */
public interface Mentions {
    /**
     * Of the keys, the sets that stand together in a post that anybody may read at this instant, and in how many posts each stands. A post
     * counts once.
     *
     * @param field {@code EVENT} or {@code PERSON}
     */
    Map<Set<String>, Long> countVisible(PostQuery.Field field, Collection<String> keys, Instant visibleAt);

    /** How many posts mention each of these, by whichever of its keys, by id. */
    default Map<Object, Long> countVisible(PostQuery.Field field, List<Referent> referents, Instant visibleAt) {
        Map<String, Object> ids = new HashMap<>();
        referents.forEach(each -> each.keys().forEach(key -> ids.put(key, each.id())));
        Map<Object, Long> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            countVisible(field, ids.keySet(), visibleAt)
                    .forEach((keys, count) ->
                            keys.stream().map(ids::get).distinct().forEach(id -> counts.merge(id, count, Long::sum)));
        }
        return counts;
    }
}
