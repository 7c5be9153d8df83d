package org.lectern.web.api.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What there is a table of. */
enum StatisticsTable {
    YEARS,
    MONTHS,
    TAGS,
    KINDS,
    LANGUAGES,
    EVENTS,
    SERIES,
    PEOPLE;

    /** As it stands in addresses. */
    static Optional<StatisticsTable> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Whether it says how it came to be, so that it can be of some posts only, and be drawn. */
    boolean isOverTime() {
        return this == YEARS || this == MONTHS;
    }
}
