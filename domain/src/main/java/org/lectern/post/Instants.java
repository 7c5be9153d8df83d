package org.lectern.post;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads instants as people and programs write them (RFC 3339), and days, which begin at midnight in the site's zone. */
final class Instants {
    private static final String WANTED =
            "has to be an instant such as 2025-05-16T09:12:44Z, a day such as 2025-05-16, or null; years 0001 to 9999";

    private final ZoneId zone;

    Instants(ZoneId zone) {
        this.zone = zone;
    }

    /** To the millisecond, which is what MongoDB keeps. */
    Optional<Instant> read(FieldReader fields, String name) {
        Optional<Object> value = fields.document().value(name);
        if (value.isEmpty() || value.get() instanceof Instant) {
            return value.map(Instant.class::cast);
        }
        try {
            return Optional.of(inRange(parsed(String.valueOf(value.get()))));
        } catch (DateTimeException malformed) {
            fields.fault(name, WANTED);
            return Optional.empty();
        }
    }

    private Instant parsed(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    }

    private static Instant inRange(Instant instant) {
        if (instant.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
                || instant.isAfter(Instant.parse("9999-12-30T00:00:00Z"))) {
            throw new DateTimeException("out of range");
        }
        return Instant.ofEpochMilli(instant.toEpochMilli());
    }
}
