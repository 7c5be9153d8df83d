package org.lectern.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says that posts of these days are being written, or have been since the days were counted last.
 *
 * @param zone the one that the days are of
 * @param leaves days, and {@link Period#UNDATED}
 * @param hasEnded whether the write is over
 */
public record Mark(String id, ZoneId zone, Set<Period> leaves, Instant begun, boolean hasEnded) {
    /** No write takes as long. One that seems to was a crash, or its node is gone. */
    static final Duration LONGEST_WRITE = Duration.ofMinutes(1);

    public Mark {
        Objects.requireNonNull(id);
        Objects.requireNonNull(zone);
        leaves = Set.copyOf(leaves);
        Objects.requireNonNull(begun);
    }

    public Mark ended() {
        return new Mark(id, zone, leaves, begun, true);
    }

    /** Whether all is written that will be, so that counting its days once is enough. */
    boolean isOver(Instant now) {
        return hasEnded || begun.plus(LONGEST_WRITE).isBefore(now);
    }

    /** Its days, as those of the tree's zone. */
    Stream<Period> leavesIn(ZoneId other) {
        return other.equals(zone) ? leaves.stream() : leaves.stream().flatMap(Period::neighbourhood);
    }
}
