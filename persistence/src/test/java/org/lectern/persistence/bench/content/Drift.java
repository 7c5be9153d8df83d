package org.lectern.persistence.bench.content;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.lectern.housekeeping.Checks;
import org.lectern.housekeeping.HousekeepingRun;
import org.lectern.housekeeping.Ledger;
import org.lectern.housekeeping.RunHousekeeping;
import org.lectern.housekeeping.RunSteps;
import org.lectern.housekeeping.SecondLook;
import org.lectern.housekeeping.check.DriftingFields;
import org.lectern.persistence.Store;
import org.lectern.persistence.bench.Figure;
import org.lectern.persistence.bench.Report;
import org.lectern.persistence.bench.Target;
import org.lectern.post.kind.Kinds;
import org.lectern.time.Background;

/** The fields of all posts, by type and count, with the breaks that housekeeping takes. */
final class Drift {
    private static final int POSTS = 100_000;
    private static final double MOST_MILLIS = 30_000;

    private final Store store;
    private final int size;
    private final Report report;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    Drift(Store store, int size, Report report) {
        this.store = store;
        this.size = size;
        this.report = report;
    }

    void measure() {
        report.row("drift report over all posts", size > POSTS ? Target.NONE : Target.below(MOST_MILLIS), () -> {
            HousekeepingRun run = run();
            if (run.state() != HousekeepingRun.State.DONE) {
                throw new IllegalStateException("the run ended as " + run.state());
            }
            Duration took = Duration.between(run.started(), run.finished().orElseThrow());
            return Figure.millis(took.toMillis()).with(run.progress().done() + " posts");
        });
    }

    private HousekeepingRun run() {
        Ledger ledger = new Ledger(store.findings(), clock);
        SecondLook look = new SecondLook(store.posts(), ledger);
        RunSteps steps = new RunSteps(
                store.posts(),
                store.findings(),
                store.housekeepingRuns(),
                store.housekeepingRuns(),
                ledger,
                look,
                store.leases(clock),
                clock);
        new RunHousekeeping(
                        new Checks(List.of(new DriftingFields(new Kinds(List.of())))),
                        store.posts(),
                        store.housekeepingRuns(),
                        store.leases(clock),
                        new Background(Runnable::run),
                        steps,
                        clock)
                .start("bench", Set.of());
        return store.housekeepingRuns().latest(1).get(0);
    }
}
