package org.lectern.importing.storing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days of posts from sources that have nothing to know a post by. Such sources state days, which begin at midnight in the site's zone:
 * another copy of the post may say the hour.
 */
final class WeakDays {
    /** The day in UTC that the post's day begins on; only weak posts have it. */
    static final String FIELD = "weakDay";

    static final Duration DAY = Duration.ofDays(1);

    private WeakDays() {}

    static Optional<String> of(Optional<Object> published) {
        return published
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .map(WeakDays::day);
    }

    /** On which days a weak post would be that is the same as one published then. */
    static Stream<String> around(Instant published) {
        return Stream.of(published, published.minus(DAY)).map(WeakDays::day);
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
