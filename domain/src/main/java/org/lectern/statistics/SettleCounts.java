package org.lectern.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.site.Site;

/**
 * Counts anew what is marked, and takes away the marks of what is over. Safe for use by many threads and nodes: a bucket's version is read
 * before what it is made of, and decides whether what was made of it is stored. As a mark goes only after everything above its days
 * is stored, whoever stores last has seen it all.
 */
@ApplicationScoped
public class SettleCounts {
    /** Each failed attempt is a success of somebody else. */
    private static final int MOST_ATTEMPTS = 1_000;

    private static final Comparator<Period> FROM_BELOW =
            Comparator.comparing(Period::level).thenComparing(Period::start);

    private final Marks marks;
    private final Buckets buckets;
    private final FromPosts fromPosts;
    private final ZoneId zone;
    private final Clock clock;

    /** For the container's proxy. */
    protected SettleCounts() {
        marks = null;
        buckets = null;
        fromPosts = null;
        zone = null;
        clock = null;
    }

    @Inject
    public SettleCounts(Marks marks, Buckets buckets, CountedPosts posts, Site site, Clock clock) {
        this.marks = marks;
        this.buckets = buckets;
        this.fromPosts = new FromPosts(posts);
        this.zone = site.zone();
        this.clock = clock;
    }

    /**
     * The tree with everything in it that was written before the call. One thread works, the others wait and find less to do.
     *
     * @return empty where there is no tree of the site's zone
     */
    public Optional<Tree> settle() {
        Marks.State state = marks.state();
        return state.marks().isEmpty() ? ours(state) : settled();
    }

    private synchronized Optional<Tree> settled() {
        Marks.State state = marks.state();
        return ours(state).map(tree -> state.marks().isEmpty() ? tree : settled(tree, state.marks()));
    }

    private Optional<Tree> ours(Marks.State state) {
        return state.tree().filter(tree -> tree.zone().equals(zone));
    }

    private Tree settled(Tree tree, List<Mark> found) {
        List<String> over = found.stream()
                .filter(mark -> mark.isOver(clock.instant()))
                .map(Mark::id)
                .toList();
        Set<Period> leaves = found.stream().flatMap(mark -> mark.leavesIn(zone)).collect(Collectors.toSet());
        requireWhole(tree);
        Tree settled = new Tree(tree.id(), zone, recount(tree.id(), leaves));
        marks.advance(settled);
        boolean isStillThere = ours(marks.state()).map(Tree::id).equals(Optional.of(tree.id()));
        if (isStillThere && !over.isEmpty()) {
            marks.remove(over);
        }
        return settled;
    }

    /** Where the bucket of all is gone, a new one would know of no year but those of the marks. */
    private void requireWhole(Tree tree) {
        if (find(tree.id(), Period.ALL).version() < tree.version()) {
            throw new FelledTree(tree.id(), Period.ALL);
        }
    }

    /** @return the version of the bucket of all */
    private long recount(String tree, Set<Period> leaves) {
        Map<Period, Map<Period, Long>> versionsByParent = new TreeMap<>(FROM_BELOW);
        byParent(leaves).forEach((parent, some) -> versionsByParent
                .computeIfAbsent(parent, none -> new HashMap<>())
                .putAll(recountLeaves(tree, some)));
        versionsByParent.computeIfAbsent(Period.ALL, none -> new HashMap<>());
        while (true) {
            Period next = versionsByParent.keySet().iterator().next();
            long version = refresh(tree, next, versionsByParent.remove(next)).version();
            Optional<Period> parent = next.parent();
            if (parent.isEmpty()) {
                return version;
            }
            versionsByParent
                    .computeIfAbsent(parent.get(), none -> new HashMap<>())
                    .put(next, version);
        }
    }

    private static Map<Period, Set<Period>> byParent(Set<Period> leaves) {
        return leaves.stream()
                .collect(Collectors.groupingBy(leaf -> leaf.parent().orElseThrow(), Collectors.toSet()));
    }

    private Map<Period, Long> recountLeaves(String tree, Set<Period> leaves) {
        Map<Period, Bucket> stored =
                buckets.find(tree, leaves).stream().collect(Collectors.toMap(Bucket::period, each -> each));
        Map<Period, Long> versions = new HashMap<>();
        for (Period leaf : leaves) {
            Bucket known = stored.getOrDefault(leaf, Bucket.none(leaf));
            versions.put(leaf, recounted(tree, known).version());
        }
        return versions;
    }

    private Bucket recounted(String tree, Bucket known) {
        Bucket stored = known;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Bucket counted = fromPosts.leaf(stored.period(), zone);
            if (counted.isLike(stored)) {
                return stored;
            }
            if (buckets.write(tree, counted, stored.version())) {
                return counted.withVersion(stored.version() + 1);
            }
            stored = find(tree, stored.period());
        }
        throw new IllegalStateException("the bucket " + known.period().key() + " can't be written");
    }

    /** Adds up again, unless that was done with these versions of its parts. */
    private Bucket refresh(String tree, Period period, Map<Period, Long> versions) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Bucket stored = find(tree, period);
            if (versions.entrySet().stream().allMatch(part -> stored.hasAdded(part.getKey(), part.getValue()))) {
                return stored;
            }
            Collection<Period> parts = new HashSet<>(stored.parts().keySet());
            parts.addAll(versions.keySet());
            Bucket sum = Bucket.sum(period, buckets.find(tree, parts));
            if (buckets.write(tree, sum, stored.version())) {
                return sum.withVersion(stored.version() + 1);
            }
        }
        throw new IllegalStateException("the bucket " + period.key() + " can't be written");
    }

    private Bucket find(String tree, Period period) {
        return buckets.find(tree, List.of(period)).stream().findFirst().orElseGet(() -> Bucket.none(period));
    }
}
