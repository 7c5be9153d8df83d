package org.lectern.statistics;

import java.time.Instant;
import java.util.Optional;

/**
 * The counts of all parts of a bucket that lie in the past, and how long they do.
 *
 * @param unclear the day that is neither past nor to come, which is not in the counts
 * @param from when the last of what is in them appeared
 * @param until when the next of what is not in them appears
 */
record Sum(Counts counts, Optional<Period> unclear, Instant from, Instant until) {
    boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** For one thread. */
    static final class Builder {
        private final Tally tally = new Tally();
        private Optional<Period> unclear = Optional.empty();
        private Instant from = Instant.MIN;
        private Instant until = Instant.MAX;

        void add(Bucket bucket) {
            tally.add(bucket.counts());
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

        Sum build() {
            return new Sum(tally.counts(), unclear, from, until);
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
