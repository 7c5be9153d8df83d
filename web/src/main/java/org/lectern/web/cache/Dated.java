package org.lectern.web.cache;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * The date of an answer, as {@code Last-Modified} has it.
 *
 * @param at to the second; it may be to come, for a second or so, where an address gave several answers within one
 * @param counts whether no other answer from this address had this date, so that a reader may ask by it
 * @param text as it stands in the header
 */
record Dated(Instant at, boolean counts, String text) {
    /** As HTTP wants it, with two digits for the day (RFC 9110, section 5.6.7). */
    private static final DateTimeFormatter HTTP = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static Dated of(Instant instant, boolean counts) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        return new Dated(second, counts, text(second));
    }

    /** As it is sent now: nothing was changed in the future (RFC 9110, section 8.8.2.1). */
    String textAt(Instant now) {
        return at.isAfter(now) ? text(now) : text;
    }

    /** Whether a reader who has what had this date has this answer (RFC 9110, section 13.1.3). Only the very date does. */
    boolean isNamedBy(String header, Instant now) {
        return counts
                && !at.isAfter(now)
                && (text.equals(header) || parsed(header).filter(at::equals).isPresent());
    }

    private static String text(Instant instant) {
        return HTTP.format(instant);
    }

    private static Optional<Instant> parsed(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
