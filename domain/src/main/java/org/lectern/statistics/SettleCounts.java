package org.lectern.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.site.Site;
import org.lectern.statistics.Bucket.Part;

/**
 * Counts anew what is marked, and takes away the marks of what is over. Safe for use by many threads and nodes: a bucket's version is read
 * before what it is made of, and decides whether what was made of it is stored. As a mark goes only after everything above its days
 * is stored, whoever stores last has seen it all.
 */
@ApplicationScoped
public class SettleCounts {
    /** Each failed attempt is a success of somebody else. */
    private static final int MOST_ATTEMPTS = 1_000;

    /** Days of a month, of which one query costs less than one for each. */
    private static final int MANY = 4;

    private final Marks marks;
    private final BucketMemory memory;
    private final FromPosts fromPosts;
    private final ZoneId zone;
    private final Clock clock;
    private final Lock turn = new ReentrantLock();

    /** For the container's proxy. */
    protected SettleCounts() {
        marks = null;
        memory = null;
        fromPosts = null;
        zone = null;
        clock = null;
    }

    @Inject
    public SettleCounts(Marks marks, BucketMemory memory, CountedPosts posts, Site site, Clock clock) {
        this.marks = marks;
        this.memory = memory;
        this.fromPosts = new FromPosts(posts);
        this.zone = site.zone();
        this.clock = clock;
    }

    /**
     * The tree with everything in it that was written before the call. One thread works, the others wait and find less to do.
     *
     * @return empty where there is no tree of the site's zone and the present format
     */
    public Optional<Tree> settle() {
        return settle(marks.state());
    }

    /** @param state read a moment ago */
    Optional<Tree> settle(Marks.State state) {
        if (state.marks().isEmpty()) {
            return fitting(state);
        }
        boolean isFirst = turn.tryLock();
        if (!isFirst) {
            turn.lock();
        }
        try {
            return settled(isFirst ? state : marks.state());
        } finally {
            turn.unlock();
        }
    }

    private Optional<Tree> settled(Marks.State state) {
        return fitting(state).map(tree -> state.marks().isEmpty() ? tree : settled(tree, state.marks()));
    }

    /** What would have to be counted anew, each leaf once. */
    Stream<Period> leaves(Marks.State state) {
        return state.marks().stream().flatMap(mark -> mark.leavesIn(zone)).distinct();
    }

    /** The tree as it was settled last. */
    Optional<Tree> fitting(Marks.State state) {
        return state.tree().filter(tree -> tree.fits(zone));
    }

    private Tree settled(Tree tree, List<Mark> found) {
        List<Mark> over =
                found.stream().filter(mark -> mark.isOver(clock.instant())).toList();
        Set<Period> leaves = found.stream().flatMap(mark -> mark.leavesIn(zone)).collect(Collectors.toSet());
        memory.find(tree.id(), Period.ALL, tree.version());
        Tree settled = new Tree(
                tree.id(),
                zone,
                refreshedAll(tree.id(), byPart(Period.ALL, leaves)).version());
        if (marks.advance(settled) && !over.isEmpty()) {
            marks.remove(over);
        }
        return settled;
    }

    /** @param leaves by the year that they are in; the undated are their own */
    private Bucket refreshedAll(String tree, Map<Period, Set<Period>> leaves) {
        Map<Period, Part> changed = new HashMap<>();
        leaves.forEach((part, some) -> changed.put(
                part, (part.isLeaf() ? recounted(tree, some).get(0) : refreshed(tree, part, some)).asPart()));
        return written(tree, Period.ALL, changed, former -> {
            Map<Period, Part> parts = new HashMap<>(former.parts());
            changed.forEach((period, part) -> {
                if (!former.hasAdded(period, part.version())) {
                    parts.put(period, part);
                }
            });
            return Bucket.all(parts);
        });
    }

    /** A month or a year. */
    private Bucket refreshed(String tree, Period period, Set<Period> leaves) {
        List<Bucket> children = period.level() == Period.Level.MONTH
                ? recountedDays(tree, period, leaves)
                : byPart(period, leaves).entrySet().stream()
                        .map(month -> refreshed(tree, month.getKey(), month.getValue()))
                        .toList();
        Map<Period, Part> changed = children.stream().collect(Collectors.toMap(Bucket::period, Bucket::asPart));
        return written(tree, period, changed, former -> {
            List<Bucket> newer = children.stream()
                    .filter(child -> !former.hasAdded(child.period(), child.version()))
                    .toList();
            Map<Period, Long> others = new HashMap<>();
            former.parts().forEach((part, known) -> others.put(part, known.version()));
            newer.forEach(child -> others.remove(child.period()));
            List<Bucket> all = new ArrayList<>(memory.find(tree, others).values());
            all.addAll(newer);
            return Bucket.sum(period, all);
        });
    }

    /**
     * Adds up again, unless that was done with these versions of its parts, or later ones. What else it is made of is taken as it was when
     * the bucket was written last: whoever has changed that since will write the bucket after this.
     *
     * @return it in this version or, where there was nothing to do, as this node saw it last
     */
    private Bucket written(String tree, Period period, Map<Period, Part> changed, UnaryOperator<Bucket> sum) {
        Bucket former = memory.lastSeen(tree, period);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Bucket known = former;
            if (changed.entrySet().stream()
                    .allMatch(part ->
                            known.hasAdded(part.getKey(), part.getValue().version()))) {
                return known;
            }
            Optional<Bucket> written = memory.write(tree, sum.apply(known), known.version());
            if (written.isPresent()) {
                return written.get();
            }
            former = memory.read(tree, period);
        }
        throw new IllegalStateException("the bucket " + period.key() + " can't be written");
    }

    /** Many days of a month are read in one go, and written so. */
    private List<Bucket> recountedDays(String tree, Period month, Set<Period> days) {
        if (days.size() < MANY) {
            return recounted(tree, days);
        }
        Map<Period, Bucket> stored = stored(tree, days);
        Map<Period, Tally> tallies = fromPosts.leaves(month, zone);
        List<Bucket> settled = new ArrayList<>();
        List<Bucket> changed = new ArrayList<>();
        for (Period day : days) {
            Bucket former = stored.getOrDefault(day, Bucket.none(day));
            Bucket counted =
                    Bucket.leaf(day, tallies.getOrDefault(day, new Tally())).withVersion(former.version());
            boolean isSettled = counted.equals(former);
            settled.add(isSettled ? former : counted.withVersion(former.version() + 1));
            if (!isSettled) {
                changed.add(counted);
            }
        }
        return memory.writeAll(tree, changed) ? settled : recounted(tree, days);
    }

    /** Days and the undated, counted by the posts. */
    private List<Bucket> recounted(String tree, Set<Period> leaves) {
        Map<Period, Bucket> stored = stored(tree, leaves);
        return leaves.stream()
                .map(leaf -> recounted(tree, stored.getOrDefault(leaf, Bucket.none(leaf))))
                .toList();
    }

    private Map<Period, Bucket> stored(String tree, Set<Period> leaves) {
        return memory.read(tree, List.copyOf(leaves)).stream()
                .collect(Collectors.toMap(Bucket::period, Function.identity()));
    }

    private Bucket recounted(String tree, Bucket stored) {
        Bucket former = stored;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Bucket counted = fromPosts.leaf(former.period(), zone);
            if (counted.isLike(former)) {
                return former;
            }
            Optional<Bucket> written = memory.write(tree, counted, former.version());
            if (written.isPresent()) {
                return written.get();
            }
            former = memory.read(tree, former.period());
        }
        throw new IllegalStateException("the bucket " + stored.period().key() + " can't be written");
    }

    private static Map<Period, Set<Period>> byPart(Period period, Set<Period> leaves) {
        return leaves.stream().collect(Collectors.groupingBy(period::partWith, Collectors.toSet()));
    }
}
