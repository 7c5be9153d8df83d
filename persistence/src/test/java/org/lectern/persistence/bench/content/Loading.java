package org.lectern.persistence.bench.content;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.persistence.Store;
import org.lectern.persistence.bench.Clients;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Target;
import org.lectern.persistence.bench.Timing;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;

/** Posts as an import stores them, and the counts of a store that had none. */
final class Loading {
    private static final int BATCH = 500;
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Change CHANGE = Change.by("bench", Channel.IMPORT);

    private final Store store;
    private final ContentNode node;
    private final GeneratedPosts posts;
    private final Report report;

    Loading(Store store, ContentNode node, GeneratedPosts posts, Report report) {
        this.store = store;
        this.node = node;
        this.posts = posts;
        this.report = report;
    }

    void load(int size) {
        node.counting().built();
        AtomicInteger next = new AtomicInteger();
        report.row("import by 500, 2 clients", Target.above(2_000), () -> {
            int batches = (size + BATCH - 1) / BATCH;
            Timing timing = new Clients(2).run(batches, LIMIT, (client, random) -> {
                int first = next.getAndAdd(BATCH);
                insert(first, Math.min(first + BATCH, size));
            });
            return Figure.perSecond(size, timing);
        });
        row(
                "tag counts right after the import",
                () -> node.counting().statistics().of(GeneratedPosts.NOW).byTag());
        row("first build of the counts", () -> {
            store.marks().state().tree().ifPresent(store.marks()::fell);
            node.counting().built();
        });
    }

    private void insert(int first, int end) {
        long stored = node.storePost.insertAll(posts.range(first, end), CHANGE, GeneratedPosts.NOW).stream()
                .filter(StoreResult.Stored.class::isInstance)
                .count();
        if (stored < end - first) {
            throw new IllegalStateException("a post was not stored");
        }
    }

    private void row(String name, Runnable once) {
        report.row(name, Target.NONE, () -> {
            long start = System.nanoTime();
            once.run();
            return Figure.millis((System.nanoTime() - start) / 1e6);
        });
    }
}
