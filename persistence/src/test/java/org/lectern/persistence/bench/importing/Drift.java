package org.lectern.persistence.bench.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lectern.importing.ImportNode;
import org.lectern.importing.ImportRun;

/** Looks twice a second how far an import is, and how much memory is in use. */
final class Drift {
    private static final int PAUSE_MILLIS = 500;

    private final ImportNode node;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Moment> moments = new ArrayList<>();
    private ImportRun run;

    private record Moment(long nanos, long done, long heap) {}

    Drift(ImportNode node) {
        this.node = node;
    }

    void follow(ImportRun run) {
        this.run = run;
        clock.scheduleAtFixedRate(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        run = node.now(run);
        moments.add(new Moment(System.nanoTime(), run.progress().done(), Heap.kept()));
    }

    /** The run as it ended. */
    synchronized ImportRun stop() {
        clock.shutdownNow();
        look();
        return run;
    }

    synchronized double ratio() {
        long all = last().done();
        return rate(at(all * 9 / 10), last()) / rate(moments.get(0), at(all / 2));
    }

    synchronized long most() {
        return moments.stream().mapToLong(Moment::heap).max().orElse(0);
    }

    synchronized long atHalf() {
        return at(last().done() / 2).heap();
    }

    private Moment last() {
        return moments.get(moments.size() - 1);
    }

    private Moment at(long done) {
        return moments.stream().filter(each -> each.done() >= done).findFirst().orElseThrow();
    }

    private static double rate(Moment from, Moment to) {
        return (to.done() - from.done()) * 1e9 / Math.max(1, to.nanos() - from.nanos());
    }
}
