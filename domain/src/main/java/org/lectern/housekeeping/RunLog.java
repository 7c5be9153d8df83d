package org.lectern.housekeeping;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.housekeeping.HousekeepingRun.Progress;
import org.lectern.housekeeping.HousekeepingRun.State;
import org.lectern.lease.Lease;
import org.lectern.lease.Leases;
import org.lectern.post.StoreUnavailable;

/** Keeps a stored run up to date and its lease alive, and says whether to go on. For one thread. */
final class RunLog {
    private static final Logger LOG = System.getLogger(RunLog.class.getName());
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final double BREAK_PER_WORK = 0.15;

    private final HousekeepingRuns runs;
    private final Leases leases;
    private final Lease lease;
    private final Clock clock;
    private final Pace pace;
    private HousekeepingRun run;
    private List<Look> looks = List.of();
    private Instant told = Instant.MIN;
    private boolean isCancelled;
    private boolean isLost;

    RunLog(HousekeepingRun run, HousekeepingRuns runs, Leases leases, Lease lease, Clock clock) {
        this.run = run;
        this.runs = runs;
        this.leases = leases;
        this.lease = lease;
        this.clock = clock;
        pace = new Pace(clock, BREAK_PER_WORK);
    }

    void watch(List<Look> all) {
        looks = all;
    }

    void progress(long done) {
        run = run.at(new Progress(done, Math.max(done, run.progress().total())), outcomes());
    }

    /** Rests a little. */
    boolean goesOn() {
        pace.rest();
        Instant now = clock.instant();
        if (!now.isBefore(told.plus(INTERVAL))) {
            told = now;
            isLost = isLost || leases.renew(lease, RunHousekeeping.LEASED).isEmpty();
            isCancelled = isCancelled || runs.isAskedToCancel(run.id());
            if (!isLost) {
                runs.save(run);
            }
        }
        return !isCancelled && !isLost && !Thread.currentThread().isInterrupted();
    }

    void ended(State ending) {
        end(ending, Optional.empty());
    }

    void failed(String why) {
        end(State.FAILED, Optional.of(why));
    }

    /** A node that was away too long leaves the run to the one that took over. */
    private void end(State ending, Optional<String> problem) {
        run = run.at(run.progress(), outcomes()).ended(ending, problem, clock.instant());
        LOG.log(
                Level.INFO,
                "housekeeping.ended id={0} state={1} posts={2}",
                run.id(),
                ending,
                run.progress().done());
        try {
            if (!isLost) {
                runs.save(run);
                leases.release(lease);
            }
        } catch (StoreUnavailable outage) {
            LOG.log(Level.ERROR, "housekeeping.ended.unsaved id=" + run.id(), outage);
        }
    }

    private List<HousekeepingRun.Outcome> outcomes() {
        return looks.stream().map(Look::outcome).toList();
    }
}
