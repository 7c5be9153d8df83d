package org.lectern.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.post.PostQuery;
import org.lectern.post.PostQuery.Match;
import org.lectern.post.Posts;
import org.lectern.site.Site;

/** Reads over time what anybody may read: of everything, or of what has one of some names. */
@ApplicationScoped
public class Timelines {
    private final Statistics statistics;
    private final Posts posts;
    private final ZoneId zone;

    /** For the container's proxy. */
    protected Timelines() {
        statistics = null;
        posts = null;
        zone = null;
    }

    @Inject
    public Timelines(Statistics statistics, Posts posts, Site site) {
        this.statistics = statistics;
        this.posts = posts;
        this.zone = site.zone();
    }

    public Timeline ofAll(Instant now) {
        return ofAll(statistics.of(now), now);
    }

    /** The same, where it need not be counted from all posts; empty while what that takes is being made. */
    public Optional<Timeline> keptOfAll(Instant now) {
        return statistics.kept(now).map(counts -> ofAll(counts, now));
    }

    Timeline ofAll(PublicCounts counts, Instant now) {
        return Timeline.of(counts.all().amount(), counts.years(), counts.months(), present(now));
    }

    /**
     * Of the posts that have at least one of the names, each once. Their words are not counted.
     *
     * @param names all that mean the same; most of them stand in no post
     */
    public Timeline of(Aspect aspect, Collection<String> names, Instant now) {
        PublicCounts counts = statistics.of(now);
        Named named = new Named(aspect, List.copyOf(names), counts, now);
        SortedMap<Year, Amount> years = new TreeMap<>(Comparator.reverseOrder());
        SortedMap<YearMonth, Amount> months = new TreeMap<>();
        for (Year year : counts.byYear().keySet()) {
            long ofYear = named.posts(Period.of(year));
            if (ofYear > 0) {
                years.put(year, new Amount(ofYear, 0));
                if (PublicCounts.isOfCalendar(year)) {
                    counts.byMonth(year).keySet().forEach(month -> {
                        long ofMonth = named.posts(Period.of(month));
                        if (ofMonth > 0) {
                            months.put(month, new Amount(ofMonth, 0));
                        }
                    });
                }
            }
        }
        return Timeline.of(new Amount(named.posts(Period.ALL), 0), years, months, present(now));
    }

    private YearMonth present(Instant now) {
        return YearMonth.from(now.atZone(zone));
    }

    /** How many posts a period has under some names. */
    private final class Named {
        private final Aspect aspect;
        private final List<String> names;
        private final PublicCounts counts;
        private final Instant now;

        Named(Aspect aspect, List<String> names, PublicCounts counts, Instant now) {
            this.aspect = aspect;
            this.names = names;
            this.counts = counts;
            this.now = now;
        }

        long posts(Period period) {
            Counts there = counts.of(period);
            List<String> used =
                    names.stream().filter(name -> there.of(aspect, name) > 0).toList();
            boolean mayStandTogether = used.size() > 1 && aspect.hasManyNames();
            return mayStandTogether
                    ? posts.count(query(period, used))
                    : used.stream().mapToLong(name -> there.of(aspect, name)).sum();
        }

        /** For what has two of the names counts under both. */
        private PostQuery query(Period period, List<String> used) {
            PostQuery query = PostQuery.visibleAt(now).matching(new Match(aspect.field(), used, false));
            if (period.level() == Period.Level.ALL) {
                return query;
            }
            Span span = period.in(zone);
            return query.published(
                    Optional.of(span.first()), Optional.of(span.last().plusMillis(1)));
        }
    }
}
