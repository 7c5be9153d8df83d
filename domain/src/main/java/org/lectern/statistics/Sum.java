package org.lectern.statistics;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The counts of all parts of a bucket that lie in the past, and how long they do.
 *
 * @param parts those that are in the counts
 * @param unclear the day that is neither past nor to come, which is not in the counts
 * @param from when the last of what is in them appeared
 * @param until when the next of what is not in them appears
 */
record Sum(Counts counts, Map<Period, Bucket> parts, Optional<Period> unclear, Instant from, Instant until) {
    boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** For one thread. */
    static final class Builder {
        private final Map<Period, Bucket> parts = new HashMap<>();
        private Optional<Period> unclear = Optional.empty();
        private Instant from = Instant.MIN;
        private Instant until = Instant.MAX;

        void add(Bucket bucket) {
            parts.put(bucket.period(), bucket);
        }

        void unclear(Period leaf) {
            unclear = Optional.of(leaf);
        }

        /** Between two of all dates at which a bucket begins or ends, nothing changes by itself. */
        void seen(Optional<Span> dates, Instant now) {
            dates.ifPresent(span -> {
                seen(span.first(), now);
                seen(span.last(), now);
            });
        }

        /** @param former of the same tree: only what is different from it is added up */
        Sum build(Optional<Sum> former) {
            Tally tally = new Tally();
            Map<Period, Bucket> added = former.map(Sum::parts).orElse(Map.of());
            former.map(Sum::counts).ifPresent(tally::add);
            added.forEach((period, bucket) -> {
                if (!isSame(bucket, parts.get(period))) {
                    tally.subtract(bucket.counts());
                }
            });
            parts.forEach((period, bucket) -> {
                if (!isSame(bucket, added.get(period))) {
                    tally.add(bucket.counts());
                }
            });
            return new Sum(tally.counts(), Map.copyOf(parts), unclear, from, until);
        }

        private static boolean isSame(Bucket one, Bucket other) {
            return other != null && one.version() == other.version();
        }

        private void seen(Instant turn, Instant now) {
            if (turn.isAfter(now)) {
                until = turn.isBefore(until) ? turn : until;
            } else {
                from = turn.isAfter(from) ? turn : from;
            }
        }
    }
}
