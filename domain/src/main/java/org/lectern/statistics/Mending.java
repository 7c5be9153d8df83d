package org.lectern.statistics;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One recount of one tree, from below: the leaves by the posts, then each sum by its parts. For one thread. */
final class Mending {
    private final String tree;
    private final Marks marks;
    private final Buckets buckets;
    private final SettleCounts settleCounts;
    private final ZoneId zone;
    private final Clock clock;
    private final Map<Period, Set<Period>> seen = new HashMap<>();
    private final Set<Period> mended = new HashSet<>();
    private long days;

    Mending(String tree, Marks marks, Buckets buckets, SettleCounts settleCounts, ZoneId zone, Clock clock) {
        this.tree = tree;
        this.marks = marks;
        this.buckets = buckets;
        this.settleCounts = settleCounts;
        this.zone = zone;
        this.clock = clock;
    }

    /** Those that the tree knows, in their order. */
    TreeSet<Period> months() {
        TreeSet<Period> months = new TreeSet<>(Comparator.comparing(Period::start));
        for (Period year : find(Period.ALL).parts().keySet()) {
            months.addAll(find(year).parts().keySet());
        }
        return months;
    }

    /** @param leaves as the posts say */
    void compare(List<Bucket> leaves) {
        Map<Period, Bucket> stored = buckets
                .find(tree, leaves.stream().map(Bucket::period).toList())
                .stream()
                .collect(Collectors.toMap(Bucket::period, Function.identity()));
        Set<Period> wrong = new HashSet<>();
        for (Bucket leaf : leaves) {
            Period period = leaf.period();
            Bucket known = stored.getOrDefault(period, Bucket.none(period));
            days++;
            if (!leaf.isLike(known)) {
                wrong.add(period);
            }
            if (known.version() > 0) {
                see(period);
            }
        }
        if (!wrong.isEmpty()) {
            mended.addAll(wrong);
            wrong.forEach(this::see);
            mark(wrong);
            settleCounts.settle();
        }
    }

    /** Adds up again what is not the sum of all its parts that were seen. */
    void addUp(Period period) {
        if (period.level() != Period.Level.ALL) {
            see(period);
        }
        Bucket stored = find(period);
        Set<Period> parts = new HashSet<>(stored.parts().keySet());
        parts.addAll(seen.getOrDefault(period, Set.of()));
        seen.remove(period);
        Bucket sum = sum(period, buckets.find(tree, parts));
        if (!sum.isLike(stored)) {
            mended.add(period);
            mark(Set.of(leafOf(period)));
            buckets.write(tree, sum, stored.version());
            settleCounts.settle();
        }
    }

    private static Bucket sum(Period period, List<Bucket> parts) {
        return period.level() == Period.Level.ALL
                ? Bucket.all(parts.stream().collect(Collectors.toMap(Bucket::period, Bucket::asPart)))
                : Bucket.sum(period, parts);
    }

    RecountResult result() {
        return new RecountResult(days, mended);
    }

    private void see(Period period) {
        seen.computeIfAbsent(period.parent().orElseThrow(), none -> new HashSet<>())
                .add(period);
    }

    /** Any one: what is above it is brought up to date with it. */
    private static Period leafOf(Period period) {
        return period.level() == Period.Level.ALL ? Period.UNDATED : Period.of(period.start());
    }

    private void mark(Collection<Period> leaves) {
        String id = UlidCreator.getMonotonicUlid().toString();
        marks.add(new Mark(id, zone, Set.copyOf(leaves), clock.instant().truncatedTo(ChronoUnit.MILLIS), true));
    }

    private Bucket find(Period period) {
        return buckets.find(tree, List.of(period)).stream().findFirst().orElseGet(() -> Bucket.none(period));
    }
}
