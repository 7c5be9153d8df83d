package org.lectern.statistics;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.lectern.site.Site;
import org.lectern.time.Background;

/** One node with a memory of its own, over ports that it shares with others. Nothing is done in the background. */
public final class CountingNode {
    private final Counting counting;
    private final BuildCounts build;
    private final RecountPosts recount;
    private final Statistics statistics;
    private final Clock clock;

    public CountingNode(CountedPosts posts, Buckets buckets, Marks marks, ZoneId zone, Clock clock) {
        this(posts, buckets, marks, zone, clock, new Background(task -> {}));
    }

    public CountingNode(
            CountedPosts posts, Buckets buckets, Marks marks, ZoneId zone, Clock clock, Background background) {
        this.clock = clock;
        Site site = new Site("", zone, Optional.empty());
        BucketMemory memory = new BucketMemory(buckets);
        SettleCounts settle = new SettleCounts(marks, memory, posts, site, clock);
        build = new BuildCounts(marks, buckets, posts, site);
        recount = new RecountPosts(marks, buckets, posts, settle, build, site, clock);
        counting = new MarkedCounting(marks, site, settle, background, clock);
        statistics = new Statistics(marks, settle, build, memory, posts, site, background, clock);
    }

    /** Of these posts, without a tree: each answer reads them all. */
    public static Statistics statistics(CountedPosts posts, ZoneId zone) {
        return new CountingNode(posts, new InMemoryBuckets(), new InMemoryMarks(), zone, Clock.systemUTC()).statistics;
    }

    public CountingNode built() {
        build.build();
        return this;
    }

    public Counting counting() {
        return counting;
    }

    public Statistics statistics() {
        return statistics;
    }

    /** What the node does now and then. */
    TendCounts tending() {
        return new TendCounts(statistics, recount, clock);
    }

    public RecountResult recount() {
        return recount.recount();
    }
}
