package org.lectern.web.feed.format;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as feeds write them. What is beyond their years of four digits is the nearest that they can say. */
final class FeedDates {
    private static final Instant LEAST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant MOST = Instant.parse("9999-12-31T23:59:59Z");

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private FeedDates() {}

    /** RFC 3339, with milliseconds where there are some. */
    static String rfc3339(Instant instant) {
        return shown(instant).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** RFC 822 with years of four digits, as RSS 2.0 asks for. */
    static String rfc822(Instant instant) {
        return RFC_822.format(shown(instant));
    }

    private static Instant shown(Instant instant) {
        return instant.isBefore(LEAST) ? LEAST : instant.isAfter(MOST) ? MOST : instant;
    }
}
