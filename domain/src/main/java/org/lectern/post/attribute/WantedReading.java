package org.lectern.post.attribute;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lectern.post.attribute.Wanted.Bound;
import org.lectern.post.attribute.Wanted.Dates;
import org.lectern.post.attribute.Wanted.Equal;
import org.lectern.post.attribute.Wanted.Numbers;

/**
 * Reads what somebody wants of a value: {@code 4}, {@code >4}, {@code >=4}, {@code <4}, {@code <=4}, {@code 4..8} with both ends, {@code =-4}
 * where a sign in front would mean something else, {@code "4"} for nothing but that text. Days and instants are compared like numbers; a
 * day has all its instants in UTC.
 */
final class WantedReading {
    private static final String RANGE = "..";

    private WantedReading() {}

    /** Empty where something else than numbers and dates is to be compared, or a quotation mark is missing. */
    static Optional<Wanted> read(String text) {
        if (text.startsWith("\"")) {
            return quoted(text).map(words -> new Equal(words, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        if (text.startsWith(">=")) {
            return from(text.substring(2), true);
        }
        if (text.startsWith("<=")) {
            return to(text.substring(2), true);
        }
        if (text.startsWith(">")) {
            return from(text.substring(1), false);
        }
        if (text.startsWith("<")) {
            return to(text.substring(1), false);
        }
        String value = text.startsWith("=") ? text.substring(1) : text;
        return value.isEmpty() ? Optional.empty() : range(value).or(() -> Optional.of(equal(value)));
    }

    private static Optional<String> quoted(String text) {
        boolean isWhole = text.length() > 1 && text.endsWith("\"");
        String inner = isWhole ? text.substring(1, text.length() - 1) : "";
        return isWhole && !inner.replace("\"\"", "").contains("\"")
                ? Optional.of(inner.replace("\"\"", "\""))
                : Optional.empty();
    }

    private static Optional<Wanted> from(String text, boolean isIncluded) {
        return compared(
                text,
                number -> new Numbers(Optional.of(new Bound(number, isIncluded)), Optional.empty()),
                date -> new Dates(
                        Optional.of(isIncluded ? date.first() : date.next()),
                        Optional.empty(),
                        Optional.of(isIncluded ? date.text() : date.behind()),
                        Optional.empty()));
    }

    private static Optional<Wanted> to(String text, boolean isIncluded) {
        return compared(
                text,
                number -> new Numbers(Optional.empty(), Optional.of(new Bound(number, isIncluded))),
                date -> new Dates(
                        Optional.empty(),
                        Optional.of(isIncluded ? date.next() : date.first()),
                        Optional.empty(),
                        Optional.of(isIncluded ? date.behind() : date.text())));
    }

    private static Optional<Wanted> compared(
            String text, Function<BigDecimal, Wanted> numbers, Function<SortableDate, Wanted> dates) {
        return SortableNumber.parse(text).map(numbers).or(() -> SortableDate.parse(text)
                .map(dates));
    }

    /** Both ends are numbers, or both are dates; anything else is a text with two full stops in it. */
    private static Optional<Wanted> range(String text) {
        int dots = text.indexOf(RANGE);
        if (dots < 0) {
            return Optional.empty();
        }
        String first = text.substring(0, dots);
        String last = text.substring(dots + RANGE.length());
        return both(SortableNumber.parse(first), SortableNumber.parse(last), WantedReading::numbers)
                .or(() -> both(SortableDate.parse(first), SortableDate.parse(last), WantedReading::dates));
    }

    private static <T> Optional<Wanted> both(Optional<T> first, Optional<T> last, BiFunction<T, T, Wanted> both) {
        return first.flatMap(one -> last.map(other -> both.apply(one, other)));
    }

    private static Wanted numbers(BigDecimal first, BigDecimal last) {
        return new Numbers(Optional.of(new Bound(first, true)), Optional.of(new Bound(last, true)));
    }

    private static Dates dates(SortableDate first, SortableDate last) {
        Optional<Instant> from = Optional.of(first.first());
        return new Dates(from, Optional.of(last.next()), Optional.of(first.text()), Optional.of(last.behind()));
    }

    private static Wanted equal(String text) {
        boolean isFlag = text.equals("true") || text.equals("false");
        return new Equal(
                text,
                SortableNumber.parse(text),
                isFlag ? Optional.of(Boolean.valueOf(text)) : Optional.empty(),
                SortableDate.parse(text).map(date -> dates(date, date)));
    }
}
