package org.lectern.persistence.bench.store;

import java.nio.file.Path;
import java.time.Duration;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.MeasuredStore;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Subject;
import org.lectern.persistence.bench.Target;
import org.lectern.persistence.mongo.Indexes;
import org.lectern.persistence.mongo.StoreIndexes;

/** Measures one store with its production indexes, and writes what it finds as a {@link Report}. */
public final class StoreBenchmark {
    private static final Duration LOAD_LIMIT = Duration.ofMinutes(15);
    private static final Duration REPLACE_LIMIT = Duration.ofMinutes(2);
    private static final Duration INSERT_LIMIT = Duration.ofSeconds(20);

    private final MeasuredStore store;
    private final Report report;
    private final SamplePosts samples = new SamplePosts();

    private StoreBenchmark(MeasuredStore store, Report report) {
        this.store = store;
        this.report = report;
    }

    /** @param args the subject, how many posts, an empty folder, the report's file, how many seconds each read is measured */
    public static void main(String[] args) {
        Subject subject = Subject.named(args[0]);
        try (MeasuredStore store = new MeasuredStore(subject, Path.of(args[2]))) {
            Report report = new Report(Path.of(args[3]), subject, store::killAndStart, System.out);
            StoreBenchmark benchmark = new StoreBenchmark(store, report);
            int size = Integer.parseInt(args[1]);
            int stored = benchmark.write(size);
            if (subject.isOurs()) {
                benchmark.restart(stored);
            }
            Duration time = Duration.ofSeconds(Long.parseLong(args[4]));
            new Reads(store, benchmark.samples, Math.min(size, stored), report, time).measure();
        }
    }

    /** @return how many posts were stored */
    private int write(int size) {
        new Indexes(store.database(), StoreIndexes.BY_COLLECTION).ensure();
        Writes writes = new Writes(store, samples, report);
        writes.load(size, LOAD_LIMIT);
        report.row("posts as BSON", Target.NONE, () -> Figure.megabytes(writes.bytes()));
        size("on disk after the load", writes.bytes(), Target.NONE);
        writes.replace(REPLACE_LIMIT);
        size("on disk after the replaces", writes.bytes(), Target.atMost(2));
        writes.insert(INSERT_LIMIT);
        return writes.stored();
    }

    private void size(String name, long data, Target target) {
        report.row(name + ", per byte of BSON", target, () -> Figure.ratio(store.bytes() / (double) data));
    }

    /** Right after the last acknowledged write. */
    private void restart(int stored) {
        report.row("start after a kill", Target.below(2_000), () -> Figure.millis(store.killAndStart()));
        report.row(
                "acknowledged posts lost by the kill",
                Target.atMost(0),
                () -> Figure.count(stored - store.posts().estimatedDocumentCount()));
        report.row("start after a stop", Target.below(2_000), () -> Figure.millis(store.stopAndStart()));
    }
}
