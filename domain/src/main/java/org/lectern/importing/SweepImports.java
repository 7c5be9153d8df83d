package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.importing.ImportRun.State;
import org.lectern.time.Recurring;

/** Deletes what nobody needs any more: files whose imports have ended, and reports of former months. */
@ApplicationScoped
public class SweepImports implements Recurring {
    /** For so long a report is kept whole. */
    public static final Duration REPORTS = Duration.ofDays(90);

    private static final Logger LOG = System.getLogger(SweepImports.class.getName());
    private static final Duration HOUR = Duration.ofHours(1);

    private final ImportRuns runs;
    private final ImportEntries entries;
    private final UploadFolder uploads;
    private final Clock clock;

    /** For the container's proxy. */
    protected SweepImports() {
        this(null, null, null, null);
    }

    @Inject
    public SweepImports(ImportRuns runs, ImportEntries entries, UploadFolder uploads, Clock clock) {
        this.runs = runs;
        this.entries = entries;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return HOUR;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        entries.deleteBefore(now.minus(REPORTS));
        Set<String> wanted =
                runs.unfinished().stream().map(run -> run.wanted().upload()).collect(Collectors.toSet());
        for (String name : uploads.olderThan(now.minus(HOUR))) {
            if (!wanted.contains(name) && !isKept(name, now)) {
                LOG.log(Level.INFO, "import.upload.swept name={0}", name);
                uploads.delete(name);
            }
        }
    }

    /** What a dry run looked at may be imported for real. */
    private boolean isKept(String name, Instant now) {
        Optional<ImportRun> run = runs.find(name);
        return run.filter(each -> each.dryRun() && each.state() == State.DONE)
                .flatMap(ImportRun::finished)
                .filter(end -> end.plus(SteerImport.KEPT).isAfter(now))
                .isPresent();
    }
}
