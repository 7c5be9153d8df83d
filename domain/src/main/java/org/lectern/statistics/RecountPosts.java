package org.lectern.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.lectern.site.Site;

/**
 * Compares every bucket with the posts and mends what is wrong: some program may have changed posts in the database without a mark. A
 * month is in memory at a time. What is written meanwhile does no harm.
 */
@ApplicationScoped
public class RecountPosts {
    private final Marks marks;
    private final Buckets buckets;
    private final CountedPosts posts;
    private final SettleCounts settleCounts;
    private final BuildCounts buildCounts;
    private final ZoneId zone;
    private final Clock clock;

    /** For the container's proxy. */
    protected RecountPosts() {
        marks = null;
        buckets = null;
        posts = null;
        settleCounts = null;
        buildCounts = null;
        zone = null;
        clock = null;
    }

    @Inject
    public RecountPosts(
            Marks marks,
            Buckets buckets,
            CountedPosts posts,
            SettleCounts settleCounts,
            BuildCounts buildCounts,
            Site site,
            Clock clock) {
        this.marks = marks;
        this.buckets = buckets;
        this.posts = posts;
        this.settleCounts = settleCounts;
        this.buildCounts = buildCounts;
        this.zone = site.zone();
        this.clock = clock;
    }

    /** Compares everything at once. Builds the tree where there is none. */
    public RecountResult recount() {
        return recount(() -> true);
    }

    /**
     * The same, as long as it is to go on.
     *
     * @param wanted asked after every step; what is left is not compared when it says no
     */
    public RecountResult recount(BooleanSupplier wanted) {
        Optional<Recount> begun = begin();
        if (begun.isEmpty()) {
            buildCounts.build();
            return new RecountResult(0, Set.of());
        }
        Recount recount = begun.get();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = recount.step() && wanted.getAsBoolean();
        }
        return recount.result();
    }

    /** For who wants to do other things in between. Empty where there is no tree yet. */
    public Optional<Recount> begin() {
        return settled()
                .map(tree ->
                        new Recount(posts, zone, new Mending(tree.id(), marks, buckets, settleCounts, zone, clock)));
    }

    private Optional<Tree> settled() {
        try {
            return settleCounts.settle();
        } catch (FelledTree felled) {
            marks.state().tree().ifPresent(marks::fell);
            return Optional.empty();
        }
    }
}
