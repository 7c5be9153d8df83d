package org.lectern.exporting.leave;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Instants as other programs read them: in the site's zone, with its offset. */
public final class Times {
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("xxx")
            .toFormatter(Locale.ROOT);

    private Times() {}

    /** Empty where the year has not four digits, which no other program reads. */
    public static Optional<OffsetDateTime> in(ZoneId zone, Instant instant) {
        if (instant.isBefore(Instant.parse("0002-01-01T00:00:00Z"))
                || instant.isAfter(Instant.parse("9999-12-30T00:00:00Z"))) {
            return Optional.empty();
        }
        OffsetDateTime time = instant.atZone(zone).toOffsetDateTime();
        boolean isOdd = time.getOffset().getTotalSeconds() % 60 != 0;
        return Optional.of(isOdd ? instant.atOffset(ZoneOffset.UTC) : time);
    }

    /** {@code 2025-05-16T00:00:00+02:00}. */
    public static String text(OffsetDateTime time) {
        return TEXT.format(time);
    }
}
