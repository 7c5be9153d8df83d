package org.lectern.statistics;

import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much was written over time. Of the years 1 to 9999 none is left out between the first that has a post and the present one.
 *
 * @param all those without a date included
 * @param years the newest first
 */
public record Timeline(Amount all, SortedMap<Year, Amount> years, MonthlyAverages months) {
    public Timeline {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /**
     * @param years those that have posts; others may be missing
     * @param months like the years
     * @param present the last month to be in it
     */
    static Timeline of(
            Amount all, SortedMap<Year, Amount> years, SortedMap<YearMonth, Amount> months, YearMonth present) {
        SortedMap<Year, Amount> whole = new TreeMap<>(Comparator.reverseOrder());
        whole.putAll(years);
        years.keySet().stream()
                .filter(PublicCounts::isOfCalendar)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> {
                    for (int year = first.getValue(); year <= present.getYear(); year++) {
                        whole.putIfAbsent(Year.of(year), Amount.NONE);
                    }
                });
        return new Timeline(all, whole, MonthlyAverages.of(months, present));
    }
}
