package org.lectern.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private final AtomicReference<Optional<Counts>> all = new AtomicReference<>(Optional.empty());

    PublicCounts(CountSource source, Instant now) {
        this.source = source;
        this.now = now;
    }

    public Counts of(Period period) {
        return source.counts(period, now);
    }

    /** Counted once. */
    public Counts all() {
        return all.updateAndGet(known -> known.or(() -> Optional.of(of(Period.ALL))))
                .orElseThrow();
    }

    /** The most used first, those used as often in the order of their slugs. */
    public Map<String, Long> byTag() {
        return by(Aspect.TAG, Integer.MAX_VALUE);
    }

    /** @param limit how many at most */
    public Map<String, Long> byTag(int limit) {
        return by(Aspect.TAG, limit);
    }

    /** Like {@link #byTag(int)}, by any aspect. */
    public Map<String, Long> by(Aspect aspect, int limit) {
        return mostUsed(all().by(aspect), limit);
    }

    public Map<String, Long> byKind() {
        return by(Aspect.KIND, Integer.MAX_VALUE);
    }

    /** Posts that state no language are in none. */
    public Map<String, Long> byLanguage() {
        return by(Aspect.LANGUAGE, Integer.MAX_VALUE);
    }

    /** The newest first. */
    public SortedMap<Year, Long> byYear() {
        return posts(years());
    }

    /** In the order of the calendar. */
    public SortedMap<YearMonth, Long> byMonth(Year year) {
        return posts(months(year));
    }

    /** Like {@link #months()}. */
    public SortedMap<YearMonth, Long> byMonth() {
        return posts(months());
    }

    /** The newest first. */
    public SortedMap<Year, Amount> years() {
        return parts(Period.ALL, Level.YEAR, Year::from, Comparator.reverseOrder());
    }

    /** In the order of the calendar. */
    public SortedMap<YearMonth, Amount> months(Year year) {
        return parts(Period.of(year), Level.MONTH, YearMonth::from, Comparator.naturalOrder());
    }

    /**
     * The months of the years 1 to 9999, in the order of the calendar: what is dated beyond them is a mistake, and would make of a
     * weblog's months millions.
     */
    public SortedMap<YearMonth, Amount> months() {
        SortedMap<YearMonth, Amount> months = new TreeMap<>();
        years().keySet().stream().filter(PublicCounts::isOfCalendar).forEach(year -> months.putAll(months(year)));
        return months;
    }

    /** From 1 to 9999. */
    static boolean isOfCalendar(Year year) {
        return year.getValue() >= 1 && year.getValue() <= 9999;
    }

    private <T> SortedMap<T, Amount> parts(
            Period period, Level level, Function<LocalDate, T> reading, Comparator<T> order) {
        SortedMap<T, Amount> parts = new TreeMap<>(order);
        source.parts(period, now).forEach((part, amount) -> {
            if (part.level() == level) {
                parts.put(reading.apply(part.start()), amount);
            }
        });
        return parts;
    }

    private static <T> SortedMap<T, Long> posts(SortedMap<T, Amount> amounts) {
        SortedMap<T, Long> posts = new TreeMap<>(amounts.comparator());
        amounts.forEach((period, amount) -> posts.put(period, amount.posts()));
        return posts;
    }

    private static Map<String, Long> mostUsed(Map<String, Long> counts, int limit) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        first(counts, limit).forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /** A few of very many are found without sorting them all. */
    private static Stream<Map.Entry<String, Long>> first(Map<String, Long> counts, int limit) {
        if (limit >= counts.size()) {
            return counts.entrySet().stream().sorted(MOST_USED);
        }
        PriorityQueue<Map.Entry<String, Long>> most = new PriorityQueue<>(limit + 1, MOST_USED.reversed());
        for (Map.Entry<String, Long> each : counts.entrySet()) {
            if (most.size() < limit || MOST_USED.compare(each, most.element()) < 0) {
                most.add(each);
            }
            if (most.size() > limit) {
                most.remove();
            }
        }
        return most.stream().sorted(MOST_USED);
    }
}
