package org.lectern.persistence.embedded.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which values of one field a condition lets through: stretches in order that don't touch. Immutable. */
public final class Bounds {
    public static final Bounds ALL = new Bounds(List.of(Interval.ALL));
    public static final Bounds NONE = new Bounds(List.of());

    /** Arrays in arrays. */
    public static final Bounds ARRAYS = ofTypes(Stream.of(KeyBytes.KeyType.ARRAY));

    private static final Interval NAN = Interval.point(Double.NaN);

    private final List<Interval> intervals;

    private Bounds(List<Interval> intervals) {
        this.intervals = List.copyOf(intervals);
    }

    public static Bounds of(Object value) {
        return new Bounds(List.of(Interval.point(value)));
    }

    public static Bounds ofAny(Collection<?> values) {
        return union(values.stream().map(Interval::point));
    }

    /** Of the value's type only, as MongoDB compares. */
    public static Bounds above(Object value, boolean inclusive) {
        Interval point = Interval.point(value);
        byte[] from = inclusive ? point.from() : point.to();
        return new Bounds(List.of(new Interval(from, typeOf(value).to(), false)));
    }

    /** Of the value's type only, as MongoDB compares; what is not a number has its key before all numbers, but is not less than any. */
    public static Bounds below(Object value, boolean inclusive) {
        Interval point = Interval.point(value);
        byte[] from = value instanceof Number ? NAN.to() : typeOf(value).from();
        byte[] to = inclusive ? point.to() : point.from();
        return new Bounds(Stream.of(new Interval(from, to, false))
                .filter(stretch -> !stretch.isEmpty())
                .toList());
    }

    /** Strings, and all patterns. */
    public static Bounds startingWith(String text) {
        return union(Stream.of(
                Interval.startingWith(KeyBytes.ofBeginning(text)), Interval.ofType(KeyBytes.KeyType.PATTERN)));
    }

    static Bounds ofTypes(Stream<KeyBytes.KeyType> types) {
        return union(types.map(Interval::ofType));
    }

    public List<Interval> intervals() {
        return intervals;
    }

    public boolean areAll() {
        return intervals.size() == 1 && intervals.get(0).isAll();
    }

    /** Whether only single values are let through. */
    public boolean arePoints() {
        return intervals.stream().allMatch(Interval::isPoint);
    }

    public boolean has(Object value) {
        return !and(of(value)).intervals.isEmpty();
    }

    public Bounds and(Bounds other) {
        return new Bounds(intervals.stream()
                .flatMap(mine -> other.intervals.stream().map(mine::and))
                .filter(both -> !both.isEmpty())
                .sorted(Comparator.comparing(Interval::from, Interval::compare))
                .toList());
    }

    public Bounds or(Bounds other) {
        return not().and(other.not()).not();
    }

    public Bounds not() {
        List<Interval> between = new ArrayList<>();
        byte[] from = Interval.ALL.from();
        for (Interval each : intervals) {
            between.add(new Interval(from, each.from(), false));
            from = each.to();
        }
        between.add(new Interval(from, Interval.ALL.to(), false));
        return new Bounds(between.stream().filter(each -> !each.isEmpty()).toList());
    }

    /** In the order of an index that has the field so. */
    public List<Interval> in(boolean ascending) {
        if (ascending) {
            return intervals;
        }
        List<Interval> inverted = new ArrayList<>();
        intervals.forEach(each -> inverted.add(0, each.inverted()));
        return inverted;
    }

    private static Interval typeOf(Object value) {
        return Interval.ofType(KeyBytes.KeyType.of(value));
    }

    private static Bounds union(Stream<Interval> some) {
        List<Interval> merged = new ArrayList<>();
        some.sorted(Comparator.comparing(Interval::from, Interval::compare)).forEach(each -> {
            boolean isCovered = !merged.isEmpty()
                    && Interval.compare(each.to(), merged.get(merged.size() - 1).to()) <= 0;
            if (!isCovered) {
                merged.add(each);
            }
        });
        return new Bounds(merged);
    }
}
