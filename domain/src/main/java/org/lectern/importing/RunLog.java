package org.lectern.importing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.ImportRun.Progress;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.Report;
import org.lectern.importing.ImportRun.State;
import org.lectern.post.StoreUnavailable;

/** Keeps the stored run up to date, a few times a second at most. */
final class RunLog {
    private static final Logger LOG = System.getLogger(RunLog.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final ImportRuns runs;
    private final Tally tally;
    private final Clock clock;
    private ImportRun run;
    private Instant saved = Instant.MIN;

    RunLog(Upload upload, ImportRuns runs, Tally tally, Clock clock) {
        this.runs = runs;
        this.tally = tally;
        this.clock = clock;
        this.run = ImportRun.queued(upload.run(), upload.name(), upload.dryRun(), clock.instant());
    }

    void started() {
        run = runs.find(run.id()).orElse(run).running(new Progress(0, 0), Report.EMPTY);
        runs.save(run);
    }

    void progress(Progress progress) {
        Instant now = clock.instant();
        boolean isDue = saved.plus(PAUSE).isBefore(now);
        run = run.running(progress, isDue ? tally.report() : run.report());
        if (isDue) {
            runs.save(run);
            saved = now;
        }
    }

    void ended(State ending) {
        end(ending, tally.report());
    }

    /** @param reason why the import as a whole did not succeed */
    void failed(Optional<Integer> line, String reason) {
        end(State.FAILED, tally.reportFailing(line, reason));
    }

    private void end(State ending, Report report) {
        run = run.ended(ending, report, clock.instant());
        LOG.log(
                Level.INFO,
                "import.ended id=" + run.id() + " state=" + ending + " created=" + report.created() + " updated="
                        + report.updated() + " unchanged=" + report.unchanged());
        try {
            runs.save(run);
        } catch (StoreUnavailable outage) {
            LOG.log(Level.ERROR, "import.ended.unsaved id=" + run.id(), outage);
        } catch (RuntimeException refusal) {
            LOG.log(Level.ERROR, "import.report.unsaved id=" + run.id(), refusal);
            runs.save(run.ended(ending, withoutDetails(report), clock.instant()));
        }
    }

    private Report withoutDetails(Report report) {
        Rejected line = new Rejected(
                run.source(), Optional.empty(), "the import's report could not be stored; the server's log says why");
        return new Report(report.created(), report.updated(), report.unchanged(), List.of(line), List.of());
    }
}
