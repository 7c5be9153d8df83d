package org.lectern.statistics;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.post.Post;
import org.lectern.post.PostId;
import org.lectern.post.StoreUnavailable;
import org.lectern.site.Site;
import org.lectern.time.Background;

/** Marks the days whose counts a write changes: one document before, one change of it after, however many the posts are. */
@ApplicationScoped
public class MarkedCounting implements Counting {
    private static final Logger LOG = System.getLogger(MarkedCounting.class.getName());

    private final Marks marks;
    private final Site site;
    private final Errand settling;
    private final Clock clock;

    /** For the container's proxy. */
    protected MarkedCounting() {
        marks = null;
        site = null;
        settling = null;
        clock = null;
    }

    @Inject
    public MarkedCounting(Marks marks, Site site, SettleCounts settleCounts, Background background, Clock clock) {
        this.marks = marks;
        this.site = site;
        settling = new Errand("counts.settle", background, clock, Duration.ZERO, settleCounts::settle);
        this.clock = clock;
    }

    @Override
    public Pending begin(Collection<Post> former, Collection<Post> future) {
        Map<PostId, Counted> before = counted(former);
        Map<PostId, Counted> after = counted(future);
        Set<PostId> ids = new HashSet<>(before.keySet());
        ids.addAll(after.keySet());
        Set<Period> leaves = new HashSet<>();
        for (PostId id : ids) {
            Optional<Counted> was = Optional.ofNullable(before.get(id));
            Optional<Counted> is = Optional.ofNullable(after.get(id));
            if (!was.equals(is)) {
                was.map(Counted::leaf).ifPresent(leaves::add);
                is.map(Counted::leaf).ifPresent(leaves::add);
            }
        }
        return leaves.isEmpty() ? new Pending(Optional.empty()) : marked(leaves);
    }

    @Override
    public void end(Pending pending) {
        try {
            pending.mark().ifPresent(marks::end);
        } catch (StoreUnavailable later) {
            LOG.log(Level.DEBUG, "counts.unended: the mark is as good as ended a while later", later);
        }
        pending.mark().ifPresent(mark -> settling.run());
    }

    /** What of a post is counted, and from when on. */
    private record Counted(Period leaf, Optional<Instant> published, Counts counts) {}

    private Map<PostId, Counted> counted(Collection<Post> posts) {
        Map<PostId, Counted> counted = new HashMap<>();
        for (Post post : posts) {
            Period.of(post, site.zone())
                    .ifPresent(leaf -> counted.put(post.id(), new Counted(leaf, post.published(), Counts.of(post))));
        }
        return counted;
    }

    private Pending marked(Set<Period> leaves) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = UlidCreator.getMonotonicUlid().toString();
        Mark mark = new Mark(id, site.zone(), leaves, now, false);
        marks.add(mark);
        return new Pending(Optional.of(mark));
    }
}
