package org.lectern.persistence.bench.content;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.persistence.Store;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Target;
import org.lectern.post.PostBuilder;
import org.lectern.post.PostId;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.time.TestClock;

/** A thousand posts that are due at the same second, and two nodes that see to it. */
final class Schedule {
    private static final int POSTS = 1_000;
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Store store;
    private final TestClock clock = new TestClock(GeneratedPosts.NOW.plus(Duration.ofDays(1)));
    private final Report report;

    Schedule(Store store, Report report) {
        this.store = store;
        this.report = report;
    }

    void measure() {
        try (ContentNode one = new ContentNode(store, ContentBenchmark.ZONE, clock);
                ContentNode other = new ContentNode(store, ContentBenchmark.ZONE, clock)) {
            Instant due = clock.instant().plus(AHEAD);
            one.storePost.insertAll(
                    IntStream.range(0, POSTS)
                            .mapToObj(number -> PostBuilder.aPost()
                                    .publishedAt(due)
                                    .taggedWith("scheduled")
                                    .build())
                            .toList(),
                    Change.by("bench", Channel.API),
                    clock.instant());
            long before = seen(one);
            clock.advance(AHEAD);
            long after = seen(other);
            report.row("scheduled for one second: counted before", Target.atMost(0), () -> Figure.count(before));
            report.row("scheduled for one second: counted then", Target.above(POSTS - 1), () -> Figure.count(after));
            report.row(
                    "told to the world by two nodes, all of 1,000", Target.below(10_000), () -> published(one, other));
            List<PostId> told = Stream.of(one, other)
                    .flatMap(node -> node.published.ids().stream())
                    .toList();
            report.row("told once each", Target.above(POSTS - 1), () -> Figure.count(new HashSet<>(told).size()));
            report.row("told twice", Target.atMost(0), () -> Figure.count(told.size() - new HashSet<>(told).size()));
        }
    }

    private long seen(ContentNode node) {
        return node.counting().statistics().of(clock.instant()).byTag().getOrDefault("scheduled", 0L);
    }

    private static Figure published(ContentNode one, ContentNode other) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        long start = System.nanoTime();
        try {
            List<Future<Integer>> running = new ArrayList<>();
            Stream.of(one, other).forEach(node -> running.add(threads.submit(node.publishDue::publish)));
            for (Future<Integer> each : running) {
                each.get();
            }
            return Figure.millis((System.nanoTime() - start) / 1e6);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdownNow();
        }
    }
}
