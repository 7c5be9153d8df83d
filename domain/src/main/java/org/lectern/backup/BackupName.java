package org.lectern.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** {@code lectern-20260501T120000.000Z.db}: when the backup was taken, in UTC, so that names sort by time. */
record BackupName(Instant taken) {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "'lectern-'uuuuMMdd'T'HHmmss.SSS'Z.db'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    BackupName {
        taken = taken.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Empty: no backup is called so. */
    static Optional<BackupName> parse(String text) {
        try {
            return Optional.of(new BackupName(FORM.parse(text, Instant::from)))
                    .filter(name -> name.text().equals(text));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    BackupName next() {
        return new BackupName(taken.plusMillis(1));
    }

    String text() {
        return FORM.format(taken);
    }
}
