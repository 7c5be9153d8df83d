package org.lectern.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.lectern.journal.ManyStored;
import org.lectern.site.Site;
import org.lectern.time.Background;

/**
 * Counts of what anybody may read, right at every instant: what is marked is settled first. Until there is a tree everything is counted
 * from the posts, which takes as long as reading them all.
 */
@ApplicationScoped
public class Statistics {
    private static final Logger LOG = System.getLogger(Statistics.class.getName());

    /** Between two attempts to build a tree. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Marks marks;
    private final SettleCounts settleCounts;
    private final SettleInTime inTime;
    private final FromPosts fromPosts;
    private final BucketMemory memory;
    private final SumMemory sums = new SumMemory();
    private final DirectCounts direct;
    private final Errand building;

    /** For the container's proxy. */
    protected Statistics() {
        marks = null;
        settleCounts = null;
        inTime = null;
        fromPosts = null;
        memory = null;
        direct = null;
        building = null;
    }

    @Inject
    public Statistics(
            Marks marks,
            SettleCounts settleCounts,
            BuildCounts buildCounts,
            BucketMemory memory,
            CountedPosts posts,
            Site site,
            Background background,
            Clock clock) {
        this.marks = marks;
        this.settleCounts = settleCounts;
        inTime = new SettleInTime(marks, settleCounts, background);
        fromPosts = new FromPosts(posts);
        this.memory = memory;
        direct = new DirectCounts(fromPosts, site.zone());
        building = new Errand("counts.build", background, clock, PATIENCE, buildCounts::build);
    }

    /**
     * What anybody may read at this instant, with every change of a post in it that was acknowledged before the call. Only while posts of
     * very many days are stored at once it may be some seconds behind.
     */
    public PublicCounts of(Instant now) {
        CountSource source = settled().<CountSource>map(this::source).orElse(direct);
        return new PublicCounts(source, now);
    }

    /** The same, where it need not be counted from all posts; empty where a tree is missing, which is being built then. */
    public Optional<PublicCounts> kept(Instant now) {
        return settled().map(tree -> new PublicCounts(source(tree), now));
    }

    /** Builds the tree, if there is none that will do. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        building.run();
    }

    /** What was stored is counted before anybody says so. */
    void catchUp(@Observes ManyStored stored) {
        settled(settleCounts::settle);
    }

    private CountSource source(Tree tree) {
        CountSource counts = new TreeCounts(tree, memory, fromPosts, sums);
        return new FirstOf(counts, direct, felled -> replant(tree, felled));
    }

    private Optional<Tree> settled() {
        return settled(inTime::settle);
    }

    private Optional<Tree> settled(Supplier<Optional<Tree>> settle) {
        try {
            Optional<Tree> tree = settle.get();
            if (tree.isEmpty()) {
                building.run();
            }
            return tree;
        } catch (CountsTooLarge tooMuch) {
            LOG.log(Level.WARNING, "counts.too_large: {0}; all posts are read instead", tooMuch.getMessage());
            return Optional.empty();
        } catch (FelledTree felled) {
            marks.state().tree().ifPresent(tree -> replant(tree, felled));
            return Optional.empty();
        }
    }

    private void replant(Tree tree, FelledTree felled) {
        LOG.log(Level.WARNING, "counts.felled: {0}; it is built anew", felled.getMessage());
        marks.fell(tree);
        building.run();
    }
}
