package org.lectern.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Status;

/**
 * What a bucket is about: a day, a month or a year of the site's zone, the posts without a date, or all.
 *
 * @param start its first day; of no meaning for all and for the undated
 */
public record Period(Level level, LocalDate start) {
    public static final Period ALL = new Period(Level.ALL, LocalDate.EPOCH);
    public static final Period UNDATED = new Period(Level.UNDATED, LocalDate.EPOCH);

    /** From the leaves up. */
    public enum Level {
        DAY,
        UNDATED,
        MONTH,
        YEAR,
        ALL
    }

    public Period {
        Objects.requireNonNull(level);
        Objects.requireNonNull(start);
    }

    public static Period of(LocalDate day) {
        return new Period(Level.DAY, day);
    }

    public static Period of(YearMonth month) {
        return new Period(Level.MONTH, month.atDay(1));
    }

    public static Period of(Year year) {
        return new Period(Level.YEAR, year.atDay(1));
    }

    /** Where a post counts, now or later: the day of its publication, or {@link #UNDATED}; empty for one that nobody may ever read as it is. */
    static Optional<Period> of(Post post, ZoneId zone) {
        if (post.status() != Status.PUBLISHED) {
            return Optional.empty();
        }
        if (post.document().value(PostFields.PUBLISHED).isEmpty()) {
            return Optional.of(UNDATED);
        }
        return post.published().filter(Period::isStorable).map(date -> of(LocalDate.ofInstant(date, zone)));
    }

    private static boolean isStorable(Instant date) {
        return !date.isBefore(Span.EVER.first()) && !date.isAfter(Span.EVER.last());
    }

    /** @param key what {@link #key} returned */
    public static Period parse(String key) {
        if (key.equals(ALL.key())) {
            return ALL;
        }
        if (key.equals(UNDATED.key())) {
            return UNDATED;
        }
        long dashes = key.chars().skip(1).filter(each -> each == '-').count();
        return switch ((int) dashes) {
            case 0 -> new Period(Level.YEAR, LocalDate.parse(key + "-01-01"));
            case 1 -> new Period(Level.MONTH, LocalDate.parse(key + "-01"));
            default -> of(LocalDate.parse(key));
        };
    }

    /** Such as {@code 2025-05-16}, {@code 2025-05}, {@code 2025}, {@code undated}, {@code all}. */
    public String key() {
        String day = start.toString();
        return switch (level) {
            case ALL -> "all";
            case UNDATED -> "undated";
            case YEAR -> day.substring(0, day.length() - "-01-01".length());
            case MONTH -> day.substring(0, day.length() - "-01".length());
            case DAY -> day;
        };
    }

    boolean isLeaf() {
        return level == Level.DAY || level == Level.UNDATED;
    }

    /** What it is a part of. Empty for {@link #ALL}. */
    Optional<Period> parent() {
        return switch (level) {
            case DAY -> Optional.of(of(YearMonth.from(start)));
            case MONTH -> Optional.of(of(Year.from(start)));
            case YEAR, UNDATED -> Optional.of(ALL);
            case ALL -> Optional.empty();
        };
    }

    /** The part of this one, directly below it, that the leaf is in or is. */
    Period partWith(Period leaf) {
        Period part = leaf;
        while (!part.parent().orElse(this).equals(this)) {
            part = part.parent().orElseThrow();
        }
        return part;
    }

    /** Its first and its last millisecond. Not for {@link #UNDATED}. */
    Span in(ZoneId zone) {
        LocalDate next =
                switch (level) {
                    case DAY -> start.plusDays(1);
                    case MONTH -> start.plusMonths(1);
                    case YEAR -> start.plusYears(1);
                    case ALL, UNDATED -> throw new IllegalStateException(key() + " has no days");
                };
        return new Span(startOf(start, zone), startOf(next, zone).minusMillis(1)).storable();
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** A day and those beside it, which in any other zone hold all its hours: clocks differ by up to 26. */
    Stream<Period> neighbourhood() {
        return level == Level.DAY
                ? IntStream.rangeClosed(-2, 2).mapToObj(start::plusDays).map(Period::of)
                : Stream.of(this);
    }
}
