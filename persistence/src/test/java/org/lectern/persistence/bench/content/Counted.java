package org.lectern.persistence.bench.content;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lectern.persistence.Store;
import org.lectern.persistence.bench.Clients;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Target;
import org.lectern.persistence.bench.Timing;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.site.Site;
import org.lectern.statistics.Aspect;
import org.lectern.statistics.Period;
import org.lectern.statistics.PublicCounts;
import org.lectern.statistics.Statistics;
import org.lectern.statistics.Timelines;
import org.lectern.time.TestClock;

/** Statistics and tag counts, of a store at rest and of one that changes all the time. */
final class Counted {
    private static final Target TARGET = Target.below(50);
    private static final Clients ONE = new Clients(1);
    private static final Instant NOW = GeneratedPosts.NOW;
    private static final int EDITS = 300;

    private final Store store;
    private final ContentNode node;
    private final GeneratedPosts samples;
    private final int size;
    private final Report report;
    private final Duration time;

    Counted(Store store, ContentNode node, GeneratedPosts samples, int size, Report report, Duration time) {
        this.store = store;
        this.node = node;
        this.samples = samples;
        this.size = size;
        this.report = report;
        this.time = time;
    }

    void measure() {
        Statistics statistics = node.counting().statistics();
        Site site = new Site("", ContentBenchmark.ZONE, Optional.empty());
        Timelines timelines = new Timelines(statistics, store.posts(), site);
        row("tag counts", () -> statistics.of(NOW).byTag());
        row("statistics: years, months, days, kinds, languages", () -> all(statistics.of(NOW)));
        row("statistics: the most of everything", () -> most(statistics.of(NOW)));
        row("statistics: years and months of a tag", () -> timelines.of(Aspect.TAG, List.of("tag-7"), NOW));
        report.row("tag counts after each edit of tags", TARGET, () -> afterEdits(statistics));
        row("tag counts, first read of a node", () -> {
            try (ContentNode fresh = new ContentNode(store, ContentBenchmark.ZONE, new TestClock(NOW))) {
                fresh.counting().statistics().of(NOW).byTag();
            }
        });
        report.row("recount of everything", Target.NONE, () -> {
            long start = System.nanoTime();
            int mended = node.counting().recount().mended().size();
            return Figure.millis((System.nanoTime() - start) / 1e6).with(mended + " wrong");
        });
    }

    private void row(String name, Runnable question) {
        report.row(name, TARGET, () -> Figure.tail(ONE.run(2_000, time, (client, random) -> question.run())));
    }

    private static void most(PublicCounts counts) {
        for (Aspect aspect : Aspect.values()) {
            counts.by(aspect, 100);
        }
        counts.years();
        counts.months();
    }

    private Figure afterEdits(Statistics statistics) {
        SplittableRandom edits = new SplittableRandom(1);
        long[] nanos = new long[EDITS];
        for (int i = 0; i < EDITS; i++) {
            edit(edits);
            long start = System.nanoTime();
            statistics.of(NOW).byTag();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return Figure.tail(new Timing(nanos, 1));
    }

    private void edit(SplittableRandom random) {
        Post post = store.posts().find(samples.id(random.nextInt(size))).orElseThrow();
        node.editPost.edit(
                post, post.document().with(PostFields.TAGS, samples.tags(random)), Change.by("bench", Channel.API));
    }

    private static void all(PublicCounts counts) {
        counts.byYear();
        counts.byMonth();
        counts.of(Period.of(YearMonth.of(2025, 5)));
        counts.of(Period.of(Year.of(2024)));
        counts.byKind();
        counts.byLanguage();
    }
}
