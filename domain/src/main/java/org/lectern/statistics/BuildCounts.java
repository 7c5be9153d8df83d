package org.lectern.statistics;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.site.Site;

/**
 * Makes the tree where there is none, or one of another zone or a former format. A year is in memory at a time. Nothing is settled meanwhile, so that what
 * is written in this time is still marked when the tree is there.
 */
@ApplicationScoped
public class BuildCounts {
    private static final Logger LOG = System.getLogger(BuildCounts.class.getName());

    private final Marks marks;
    private final Buckets buckets;
    private final CountedPosts posts;
    private final FromPosts fromPosts;
    private final ZoneId zone;

    /** For the container's proxy. */
    protected BuildCounts() {
        marks = null;
        buckets = null;
        posts = null;
        fromPosts = null;
        zone = null;
    }

    @Inject
    public BuildCounts(Marks marks, Buckets buckets, CountedPosts posts, Site site) {
        this.marks = marks;
        this.buckets = buckets;
        this.posts = posts;
        this.fromPosts = new FromPosts(posts);
        this.zone = site.zone();
    }

    /** Does nothing where there is one. */
    public void build() {
        Marks.State state = marks.state();
        Optional<Tree> standing = state.tree();
        if (standing.filter(tree -> tree.fits(zone)).isPresent()) {
            return;
        }
        standing.ifPresent(marks::fell);
        String id = UlidCreator.getMonotonicUlid().toString();
        Bucket all = written(id, Bucket.all(topmost(id)));
        boolean isOurs = marks.plant(new Tree(id, zone, all.version()));
        if (isOurs) {
            marks.remove(state.marks().stream().filter(Mark::hasEnded).toList());
        }
        marks.state().tree().map(Tree::id).ifPresent(buckets::keepOnly);
        Level level = all.asPart().posts() == 0 ? Level.DEBUG : Level.INFO;
        LOG.log(
                level,
                "counts.built zone={0} posts={1} used={2}",
                zone,
                all.asPart().posts(),
                isOurs);
    }

    private Map<Period, Bucket.Part> topmost(String tree) {
        Map<Period, Bucket.Part> topmost = new HashMap<>();
        Bucket undated = fromPosts.leaf(Period.UNDATED, zone);
        if (!undated.equals(Bucket.none(Period.UNDATED))) {
            topmost.put(Period.UNDATED, written(tree, undated).asPart());
        }
        Optional<Instant> next = posts.firstDate(Span.EVER.first());
        while (next.isPresent()) {
            Period year = monthOf(next.get()).parent().orElseThrow();
            topmost.put(
                    year, written(tree, Bucket.sum(year, months(tree, year))).asPart());
            next = firstBehind(year);
        }
        return topmost;
    }

    /** Written together with their days. */
    private List<Bucket> months(String tree, Period year) {
        List<Bucket> months = new ArrayList<>();
        List<Bucket> all = new ArrayList<>();
        Optional<Instant> next = posts.firstDate(year.in(zone).first());
        while (next.isPresent() && monthOf(next.get()).parent().equals(Optional.of(year))) {
            Period month = monthOf(next.get());
            List<Bucket> days = new ArrayList<>();
            fromPosts
                    .leaves(month, zone)
                    .forEach((day, tally) -> days.add(Bucket.leaf(day, tally).withVersion(1)));
            months.add(Bucket.sum(month, days).withVersion(1));
            all.addAll(days);
            next = firstBehind(month);
        }
        all.addAll(months);
        buckets.insertAll(tree, all);
        return months;
    }

    private Optional<Instant> firstBehind(Period period) {
        Instant end = period.in(zone).last();
        return end.equals(Span.EVER.last()) ? Optional.empty() : posts.firstDate(end.plusMillis(1));
    }

    private Period monthOf(Instant date) {
        return Period.of(YearMonth.from(LocalDate.ofInstant(date, zone)));
    }

    private Bucket written(String tree, Bucket bucket) {
        buckets.write(tree, bucket, 0);
        return bucket.withVersion(1);
    }
}
