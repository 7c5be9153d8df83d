package org.lectern.web.calendar;

import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

/** When something begins or ends: a day of the place where it is, or an instant where another program stored one. */
sealed interface Moment {
    record Day(LocalDate day) implements Moment {}

    record Hour(Instant instant) implements Moment {}

    /** @param value of a stored field */
    static Optional<Moment> of(Object value) {
        if (value instanceof Instant instant) {
            return Optional.of(new Hour(instant));
        }
        return value instanceof String text ? read(text.strip()) : Optional.empty();
    }

    private static Optional<Moment> read(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? new Day(LocalDate.parse(text))
                            : new Hour(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    default ICalDate inCalendar() {
        if (this instanceof Day date) {
            LocalDate day = date.day();
            return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
        }
        return new ICalDate(Date.from(((Hour) this).instant()), true);
    }

    /** In a calendar a day ends where the next one begins (RFC 5545, section 3.6.1). */
    default Moment end() {
        return this instanceof Day date ? new Day(date.day().plusDays(1)) : this;
    }

    /** Calendars have years of four digits. */
    default boolean isSayable() {
        int year = this instanceof Day date
                ? date.day().getYear()
                : ((Hour) this).instant().atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9998;
    }
}
