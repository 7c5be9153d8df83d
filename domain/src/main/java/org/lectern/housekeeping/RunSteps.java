package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lectern.housekeeping.HousekeepingRun.State;
import org.lectern.lease.Lease;
import org.lectern.lease.Leases;
import org.lectern.post.Posts;
import org.lectern.post.StoreUnavailable;

/** What happens in a run, in its order. Whatever happens, the run says how it ended; but for a store that is down, or a node. */
@ApplicationScoped
public class RunSteps {
    private static final Logger LOG = System.getLogger(RunSteps.class.getName());

    private final Posts posts;
    private final Findings findings;
    private final HousekeepingRuns runs;
    private final Reports reports;
    private final Ledger ledger;
    private final SecondLook secondLook;
    private final Leases leases;
    private final Clock clock;

    /** For the container's proxy. */
    protected RunSteps() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public RunSteps(
            Posts posts,
            Findings findings,
            HousekeepingRuns runs,
            Reports reports,
            Ledger ledger,
            SecondLook secondLook,
            Leases leases,
            Clock clock) {
        this.posts = posts;
        this.findings = findings;
        this.runs = runs;
        this.reports = reports;
        this.ledger = ledger;
        this.secondLook = secondLook;
        this.leases = leases;
        this.clock = clock;
    }

    void run(HousekeepingRun run, List<Check> checks, Lease lease) {
        RunLog log = new RunLog(run, runs, leases, lease, clock);
        try {
            steps(run, checks, log);
        } catch (StoreUnavailable outage) {
            LOG.log(Level.ERROR, "housekeeping.failed id=" + run.id(), outage);
            log.failed("the database did not answer; start it again");
        } catch (RuntimeException | Error defect) {
            LOG.log(Level.ERROR, "housekeeping.failed id=" + run.id(), defect);
            log.failed("an error in Lectern, which is in the server's log, ended it");
        }
    }

    private void steps(HousekeepingRun run, List<Check> checks, RunLog log) {
        List<Look> looks =
                checks.stream().map(check -> new Look(check, run.id(), ledger)).toList();
        RunExecution execution = new RunExecution(looks, run.id(), run.started());
        log.watch(looks);
        boolean isWhole = execution.walk(posts, log::progress, log::goesOn);
        for (Look look : isWhole ? looks : List.<Look>of()) {
            Optional<Conclusion> conclusion = log.goesOn() ? look.conclude(log::goesOn) : Optional.empty();
            conclusion
                    .flatMap(Conclusion::report)
                    .ifPresent(report ->
                            reports.save(new Reports.Report(look.check().name(), run.id(), clock.instant(), report)));
        }
        if (isWhole && log.goesOn()) {
            execution.sweep(findings, ledger, secondLook, log::goesOn);
        }
        log.ended(log.goesOn() ? State.DONE : State.CANCELLED);
    }
}
