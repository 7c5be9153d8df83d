package org.lectern.post.attribute;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, or an instant, of the years 0 to 9999, with its place among all of them: a day stands in front of its instants in UTC.
 *
 * @param text its place: {@code 2025-05-16} or {@code 2025-05-16T09:00:00.000Z}
 * @param first the first instant that is meant
 * @param next the first that is not any more
 */
record SortableDate(String text, Instant first, Instant next) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant LEAST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** Behind everything that begins with a day or an instant. */
    private static final String BEHIND = "~";

    /** The day or instant that a value is, or is written as. */
    static Optional<SortableDate> of(Object value) {
        if (value instanceof Instant instant) {
            return at(instant);
        }
        return value instanceof String text ? parse(text) : Optional.empty();
    }

    static Optional<SortableDate> parse(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text);
                return Optional.of(new SortableDate(text, start(day), start(day.plusDays(1))));
            }
            return INSTANT.matcher(text).matches()
                    ? at(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant())
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The first place behind the day with all its instants, or behind the instant. */
    String behind() {
        return text + BEHIND;
    }

    private static Optional<SortableDate> at(Instant instant) {
        boolean fits = !instant.isBefore(LEAST) && instant.isBefore(END);
        return fits
                ? Optional.of(new SortableDate(FORMAT.format(instant), instant, instant.plusMillis(1)))
                : Optional.empty();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
