package org.lectern.web.site.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A year, a month or a day.
 *
 * @param first its first day
 * @param next the first day after it
 */
record Period(LocalDate first, LocalDate next, String label, String path) {
    /** Empty where the calendar has none of this number. */
    static Optional<Period> of(int year, Optional<Integer> month, Optional<Integer> day) {
        try {
            LocalDate first = LocalDate.of(year, month.orElse(1), day.orElse(1));
            if (day.isPresent()) {
                return Optional.of(period(first, first.plusDays(1), "d MMMM uuuu", "/uuuu/MM/dd/"));
            }
            return Optional.of(
                    month.isPresent()
                            ? period(first, first.plusMonths(1), "MMMM uuuu", "/uuuu/MM/")
                            : period(first, first.plusYears(1), "uuuu", "/uuuu/"));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant until(ZoneId zone) {
        return next.atStartOfDay(zone).toInstant();
    }

    private static Period period(LocalDate first, LocalDate next, String label, String path) {
        return new Period(
                first,
                next,
                DateTimeFormatter.ofPattern(label, Locale.ENGLISH).format(first),
                DateTimeFormatter.ofPattern(path, Locale.ROOT).format(first));
    }
}
