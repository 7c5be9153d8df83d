package org.lectern.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A recount of one tree that goes on, month by month, for as long as it is asked to. For one thread at a time. */
public final class Recount {
    private final CountedPosts posts;
    private final FromPosts fromPosts;
    private final ZoneId zone;
    private final Mending mending;
    private final TreeSet<Period> known;
    private Optional<Period> next;

    Recount(CountedPosts posts, ZoneId zone, Mending mending) {
        this.posts = posts;
        this.fromPosts = new FromPosts(posts);
        this.zone = zone;
        this.mending = mending;
        known = mending.months();
        next = from(Span.EVER.first());
        mending.compare(List.of(fromPosts.leaf(Period.UNDATED, zone)));
    }

    /** Counts one month, and puts right what is wrong. @return whether there is another one */
    public boolean step() {
        if (next.isEmpty()) {
            mending.addUp(Period.ALL);
            return false;
        }
        Period month = next.get();
        mending.compare(days(month));
        mending.addUp(month);
        next = firstBehind(month).flatMap(this::from);
        if (!next.flatMap(Period::parent).equals(month.parent())) {
            mending.addUp(month.parent().orElseThrow());
        }
        return true;
    }

    /** So far. */
    public RecountResult result() {
        return mending.result();
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
    private Optional<Period> from(Instant date) {
        Optional<Period> inPosts = posts.firstDate(date).map(this::monthOf);
        Optional<Period> inTree = Optional.ofNullable(known.ceiling(monthOf(date)));
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
