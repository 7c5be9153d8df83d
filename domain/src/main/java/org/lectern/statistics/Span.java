package org.lectern.statistics;

import java.time.Instant;
import java.util.Objects;

/** A stretch of time. @param last belongs to it too */
public record Span(Instant first, Instant last) {
    /** All instants that a store can keep. */
    public static final Span EVER =
            new Span(Instant.ofEpochMilli(Long.MIN_VALUE), Instant.ofEpochMilli(Long.MAX_VALUE));

    public Span {
        Objects.requireNonNull(first);
        Objects.requireNonNull(last);
    }

    static Span of(Instant instant) {
        return new Span(instant, instant);
    }

    /** The least one that has both in it. */
    Span with(Span other) {
        return new Span(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /** What of it a store can keep. */
    Span storable() {
        return new Span(first.isBefore(EVER.first) ? EVER.first : first, last.isAfter(EVER.last) ? EVER.last : last);
    }
}
