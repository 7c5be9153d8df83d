package org.lectern.statistics;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The counts of one period, those posts among them whose time is still to come.
 *
 * @param version one higher with each change; 0 for a bucket that is not stored
 * @param counts none of its own in {@link Period#ALL}, which has too many tags to be written with every change: it is what its parts are
 * @param dates when its first and its last post appear; empty where it has none, or they have no date
 * @param parts what it is the sum of, as it was added up. Empty for a leaf
 */
public record Bucket(Period period, long version, Counts counts, Optional<Span> dates, Map<Period, Part> parts) {
    /** A bucket, seen from the one above it. */
    public record Part(long version, Amount amount, Optional<Span> dates) {
        public long posts() {
            return amount.posts();
        }

        /** Whether every post has appeared by then. */
        boolean isPast(Instant now) {
            return dates.map(span -> !span.last().isAfter(now)).orElse(true);
        }

        /** Whether no post has appeared yet. */
        boolean isToCome(Instant now) {
            return posts() == 0 || dates.map(span -> span.first().isAfter(now)).orElse(false);
        }
    }

    public Bucket {
        parts = Map.copyOf(parts);
    }

    static Bucket none(Period period) {
        return new Bucket(period, 0, Counts.NONE, Optional.empty(), Map.of());
    }

    static Bucket leaf(Period period, Tally tally) {
        return new Bucket(period, 0, tally.counts(), tally.dates(), Map.of());
    }

    static Bucket sum(Period period, Iterable<Bucket> children) {
        Tally tally = new Tally();
        Map<Period, Part> parts = new HashMap<>();
        for (Bucket child : children) {
            parts.put(child.period(), child.asPart());
            tally.add(child);
        }
        return new Bucket(period, 0, tally.counts(), tally.dates(), parts);
    }

    /** The one that has no counts of its own. */
    static Bucket all(Map<Period, Part> parts) {
        Optional<Span> dates =
                parts.values().stream().flatMap(part -> part.dates().stream()).reduce(Span::with);
        return new Bucket(Period.ALL, 0, Counts.NONE, dates, parts);
    }

    Bucket withVersion(long other) {
        return new Bucket(period, other, counts, dates, parts);
    }

    /** Whether it says the same, in whatever version. */
    boolean isLike(Bucket other) {
        return withVersion(other.version).equals(other);
    }

    /** Whether that version of the part, or a later one, was added up here. */
    boolean hasAdded(Period part, long itsVersion) {
        return Optional.ofNullable(parts.get(part)).map(Part::version).orElse(0L) >= itsVersion;
    }

    Part asPart() {
        Amount amount = period.level() == Period.Level.ALL
                ? parts.values().stream().map(Part::amount).reduce(Amount.NONE, Amount::plus)
                : counts.amount();
        return new Part(version, amount, dates);
    }
}
