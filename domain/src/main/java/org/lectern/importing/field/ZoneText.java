package org.lectern.importing.field;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The end of a date that says where on earth: {@code Z}, {@code +0200}, {@code EST}, {@code UTC-05:00}, {@code Europe/Amsterdam}. */
final class ZoneText {
    /** RFC 5322, 4.3, and central Europe's. */
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("Z", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2));

    private ZoneText() {}

    static Optional<ZoneId> parse(String text) {
        String zone = text.replace('\u2212', '-');
        Integer hours = HOURS.get(zone.toUpperCase(Locale.ROOT));
        if (hours != null) {
            return Optional.of(ZoneOffset.ofHours(hours));
        }
        try {
            return Optional.of(ZoneId.of(zone.replaceFirst("^([+-]\\d{2}):?(\\d{2})$", "$1:$2")));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
