package org.lectern.persistence.bench.content;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.persistence.bench.Clients;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Target;
import org.lectern.post.StoreResult;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;

/** Posts as an import stores them, and the counts of a store that had none. */
final class Loading {
    private static final int BATCH = 500;
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Change CHANGE = Change.by("bench", Channel.IMPORT);

    private final ContentNode node;
    private final GeneratedPosts posts;
    private final Report report;

    Loading(ContentNode node, GeneratedPosts posts, Report report) {
        this.node = node;
        this.posts = posts;
        this.report = report;
    }

    void load(int size) {
        AtomicInteger next = new AtomicInteger();
        report.row("import by 500, 2 clients", Target.above(2_000), () -> {
            int batches = (size + BATCH - 1) / BATCH;
            var timing = new Clients(2).run(batches, LIMIT, (client, random) -> {
                int first = next.getAndAdd(BATCH);
                long stored = node
                        .storePost
                        .insertAll(posts.range(first, Math.min(first + BATCH, size)), CHANGE, GeneratedPosts.NOW)
                        .stream()
                        .filter(StoreResult.Stored.class::isInstance)
                        .count();
                if (stored < Math.min(BATCH, size - first)) {
                    throw new IllegalStateException("a post was not stored");
                }
            });
            return Figure.perSecond(size, timing);
        });
        report.row("first build of the counts", Target.NONE, () -> {
            long start = System.nanoTime();
            node.counting().built();
            return Figure.millis((System.nanoTime() - start) / 1e6);
        });
    }
}
