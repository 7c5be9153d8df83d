package org.lectern.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.lectern.statistics.Period.Level;

/**
 * What anybody may read at one time, counted when {@link Statistics} was asked for it; each method may read from the store. Nothing is in
 * an answer that no post has.
 */
public final class PublicCounts {
    private static final Comparator<Map.Entry<String, Long>> MOST_USED =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final CountSource source;
    private final Instant now;

    PublicCounts(CountSource source, Instant now) {
        this.source = source;
        this.now = now;
    }

    public Counts of(Period period) {
        return source.counts(period, now);
    }

    public Counts all() {
        return of(Period.ALL);
    }

    /** The most used first, those used as often in the order of their slugs. */
    public Map<String, Long> byTag() {
        return byTag(Integer.MAX_VALUE);
    }

    /** @param limit how many at most */
    public Map<String, Long> byTag(int limit) {
        return mostUsed(all().tags(), limit);
    }

    public Map<String, Long> byKind() {
        return mostUsed(all().kinds(), Integer.MAX_VALUE);
    }

    /** Posts that state no language are in none. */
    public Map<String, Long> byLanguage() {
        return mostUsed(all().languages(), Integer.MAX_VALUE);
    }

    /** The newest first. */
    public SortedMap<Year, Long> byYear() {
        return parts(Period.ALL, Level.YEAR, Year::from, Comparator.reverseOrder());
    }

    /** In the order of the calendar. */
    public SortedMap<YearMonth, Long> byMonth(Year year) {
        return parts(Period.of(year), Level.MONTH, YearMonth::from, Comparator.naturalOrder());
    }

    /**
     * The months of the years 1 to 9999, in the order of the calendar: what is dated beyond them is a mistake, and would make of a
     * weblog's months millions.
     */
    public SortedMap<YearMonth, Long> byMonth() {
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        byYear().keySet().stream()
                .filter(year -> year.getValue() >= 1 && year.getValue() <= 9999)
                .forEach(year -> months.putAll(byMonth(year)));
        return months;
    }

    private <T> SortedMap<T, Long> parts(
            Period period, Level level, Function<LocalDate, T> reading, Comparator<T> order) {
        SortedMap<T, Long> parts = new TreeMap<>(order);
        source.parts(period, now).forEach((part, posts) -> {
            if (part.level() == level) {
                parts.put(reading.apply(part.start()), posts);
            }
        });
        return parts;
    }

    private static Map<String, Long> mostUsed(Map<String, Long> counts, int limit) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(MOST_USED)
                .limit(limit)
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }
}
