package org.lectern.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lectern.site.Site;

/**
 * Compares every bucket with the posts and mends what is wrong: some program may have changed posts in the database without a mark. A
 * month is in memory at a time. What is written meanwhile does no harm.
 */
@ApplicationScoped
public class RecountPosts {
    private final Marks marks;
    private final Buckets buckets;
    private final CountedPosts posts;
    private final FromPosts fromPosts;
    private final SettleCounts settleCounts;
    private final BuildCounts buildCounts;
    private final ZoneId zone;
    private final Clock clock;

    /** For the container's proxy. */
    protected RecountPosts() {
        marks = null;
        buckets = null;
        posts = null;
        fromPosts = null;
        settleCounts = null;
        buildCounts = null;
        zone = null;
        clock = null;
    }

    @Inject
    public RecountPosts(
            Marks marks,
            Buckets buckets,
            CountedPosts posts,
            SettleCounts settleCounts,
            BuildCounts buildCounts,
            Site site,
            Clock clock) {
        this.marks = marks;
        this.buckets = buckets;
        this.posts = posts;
        this.fromPosts = new FromPosts(posts);
        this.settleCounts = settleCounts;
        this.buildCounts = buildCounts;
        this.zone = site.zone();
        this.clock = clock;
    }

    /**
     * Builds the tree where there is none.
     *
     * @param afterEach run after each month, to rest or to tell how far it is
     */
    public RecountResult recount(Runnable afterEach) {
        Optional<Tree> tree = settled();
        if (tree.isEmpty()) {
            buildCounts.build();
            return new RecountResult(0, Set.of());
        }
        Mending mending = new Mending(tree.get().id(), marks, buckets, settleCounts, zone, clock);
        mending.compare(List.of(fromPosts.leaf(Period.UNDATED, zone)));
        TreeSet<Period> known = mending.months();
        Optional<Period> month = next(known, Span.EVER.first());
        while (month.isPresent()) {
            mending.compare(days(month.get()));
            mending.addUp(month.get());
            Optional<Period> next = firstBehind(month.get()).flatMap(first -> next(known, first));
            if (!next.flatMap(Period::parent).equals(month.get().parent())) {
                mending.addUp(month.get().parent().orElseThrow());
            }
            month = next;
            afterEach.run();
        }
        mending.addUp(Period.ALL);
        return mending.result();
    }

    private Optional<Tree> settled() {
        try {
            return settleCounts.settle();
        } catch (FelledTree felled) {
            marks.state().tree().ifPresent(marks::fell);
            return Optional.empty();
        }
    }

    /** All days of the month, as the posts say. */
    private List<Bucket> days(Period month) {
        Map<Period, Tally> tallies = fromPosts.leaves(month, zone);
        return IntStream.range(0, YearMonth.from(month.start()).lengthOfMonth())
                .mapToObj(day -> Period.of(month.start().plusDays(day)))
                .map(day -> Bucket.leaf(day, tallies.getOrDefault(day, new Tally())))
                .toList();
    }

    /** The first month from then on that has posts or a bucket. */
    private Optional<Period> next(TreeSet<Period> known, Instant from) {
        Optional<Period> inPosts = posts.firstDate(from).map(this::monthOf);
        Optional<Period> inTree = Optional.ofNullable(known.ceiling(monthOf(from)));
        return inPosts.isPresent() && inTree.isPresent()
                ? inPosts.filter(month -> known.comparator().compare(month, inTree.get()) < 0)
                        .or(() -> inTree)
                : inPosts.or(() -> inTree);
    }

    private Optional<Instant> firstBehind(Period month) {
        Instant end = month.in(zone).last();
        return end.equals(Span.EVER.last()) ? Optional.empty() : Optional.of(end.plusMillis(1));
    }

    private Period monthOf(Instant date) {
        return Period.of(YearMonth.from(LocalDate.ofInstant(date, zone)));
    }
}
