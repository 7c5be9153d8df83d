package org.lectern.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.post.PostQuery.Field;
import org.lectern.post.Posts;
import org.lectern.statistics.Aspect;
import org.lectern.statistics.Counts;
import org.lectern.statistics.Statistics;

/** How many posts mention events and people: as the statistics keep it, or as the store counts while they are not kept yet. */
@ApplicationScoped
public class Mentioned {
    private final Statistics statistics;
    private final Mentions mentions;
    private final Posts posts;

    /** For the container's proxy. */
    protected Mentioned() {
        this(null, null, null);
    }

    @Inject
    public Mentioned(Statistics statistics, Mentions mentions, Posts posts) {
        this.statistics = statistics;
        this.mentions = mentions;
        this.posts = posts;
    }

    /**
     * How many posts that anybody may read at this instant mention each of these, by whichever of its keys, by id.
     *
     * @param field {@code EVENT} or {@code PERSON}
     */
    public Map<Object, Long> countVisible(Field field, List<Referent> referents, Instant visibleAt) {
        return at(visibleAt).countVisible(field, referents, visibleAt, posts);
    }

    Mentions at(Instant visibleAt) {
        return statistics
                .kept(visibleAt)
                .<Mentions>map(kept -> new Kept(kept.all()))
                .orElse(mentions);
    }

    /** As counted already. */
    private record Kept(Counts counts) implements Mentions {
        @Override
        public Map<String, Long> countVisible(Field field, Collection<String> keys, Instant visibleAt) {
            Aspect aspect = field == Field.EVENT ? Aspect.EVENT : Aspect.PERSON;
            Map<String, Long> found = new HashMap<>();
            for (String key : keys) {
                long posts = counts.of(aspect, key);
                if (posts > 0) {
                    found.put(key, posts);
                }
            }
            return found;
        }
    }
}
