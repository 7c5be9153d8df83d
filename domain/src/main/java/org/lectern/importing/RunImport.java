package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.lectern.importing.archive.Archive;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.storing.BatchStoring;
import org.lectern.journal.ManyStored;
import org.lectern.post.StoreUnavailable;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;

/** Imports one upload or folder, from where it is to its end. Whatever happens, the run says how it ended, or goes on later. */
@ApplicationScoped
public class RunImport {
    private static final Logger LOG = System.getLogger(RunImport.class.getName());

    /** Of an import that gets no further: it may be what ends the server. */
    private static final int MOST_ATTEMPTS = 20;

    private final ImportSources sources;
    private final ImportArchive archives;
    private final ImportFiles files;
    private final ImportRuns runs;
    private final ImportEntries entries;
    private final SteerImport steer;
    private final Event<ManyStored> stored;
    private final Clock clock;
    private final Outages outages;

    /** For the container's proxy. */
    protected RunImport() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public RunImport(
            ImportSources sources,
            ImportArchive archives,
            ImportFiles files,
            ImportRuns runs,
            ImportEntries entries,
            SteerImport steer,
            Event<ManyStored> stored,
            Clock clock) {
        this.sources = sources;
        this.archives = archives;
        this.files = files;
        this.runs = runs;
        this.entries = entries;
        this.steer = steer;
        this.stored = stored;
        this.clock = clock;
        this.outages = new Outages(clock);
    }

    void run(ImportRun unfinished, RunLog.Stopping stopping) {
        ImportRun run = outages.forgiven(unfinished);
        Tally tally = new Tally(run.source());
        RunLog log = new RunLog(run, runs, entries, tally, stopping, clock);
        try {
            execute(run, tally, log);
        } catch (Course.TakenOver another) {
            LOG.log(Level.INFO, "import.handed-over id={0}", run.id());
        } catch (Unreadable reason) {
            log.failed(reason.line(), reason.getMessage());
        } catch (StoreUnavailable outage) {
            outages.brokeOff(log.run());
            throw outage;
        } catch (IOException | RuntimeException | Error failure) {
            failed(log, failure, stopping.isEnding().getAsBoolean());
        }
        released(log.run());
    }

    /** While the server goes down anything may fail; the next start goes on. */
    private static void failed(RunLog log, Throwable failure, boolean isEnding) {
        if (isEnding) {
            LOG.log(Level.INFO, "import.interrupted id={0}: {1}", log.run().id(), failure.getMessage());
            return;
        }
        LOG.log(Level.ERROR, "import.failed id=" + log.run().id(), failure);
        log.failed(Optional.empty(), "an error in Lectern, which is in the server's log, ended the import");
    }

    private void execute(ImportRun run, Tally tally, RunLog log) throws Unreadable, IOException {
        ImportRun.Wanted wanted = run.wanted();
        Change change = Change.by(wanted.by(), Channel.IMPORT).because(wanted.source());
        Samples samples = new Samples();
        BatchStoring storing = files.storing(run, tally, samples);
        log.begin(entry -> entry.done().ifPresent(post -> storing.done(entry.source(), post, entry.takenSlug())));
        if (run.attempts() >= MOST_ATTEMPTS) {
            throw new Unreadable("was broken off " + MOST_ATTEMPTS
                    + " times at the same place, by an end of the server or because the database did not answer; the"
                    + " server's log may say why");
        }
        Optional<Path> upload = sources.upload(run);
        Optional<Boolean> restored =
                upload.isPresent() ? archives.run(run, upload.get(), change, tally, log) : Optional.empty();
        boolean isComplete = restored.isPresent() ? restored.get() : imported(run, storing, samples, tally, log);
        if (isComplete) {
            stored.fire(new ManyStored());
            log.done(samples.kept());
        } else {
            log.left();
        }
    }

    private boolean imported(ImportRun run, BatchStoring storing, Samples samples, Tally tally, RunLog log)
            throws Unreadable, IOException {
        try (Archive archive = sources.open(run)) {
            boolean isComplete = files.run(run, archive, storing, samples, tally, log);
            if (isComplete) {
                run.folder().ifPresent(folder -> noteVanished(folder, archive, tally));
            }
            return isComplete;
        }
    }

    /** What was in the folder when it was imported before: its posts stay, as nobody said that they shall go. */
    private void noteVanished(String folder, Archive archive, Tally tally) {
        runs.lastOf(folder).stream()
                .flatMap(last -> entries.all(last.id()))
                .filter(entry -> entry.outcome().isOfAPost() && ReportText.isWhole(entry.source()))
                .map(ImportEntry::source)
                .distinct()
                .filter(path -> archive.find(new SourcePath(path)).isEmpty())
                .forEach(path -> tally.note(
                        path, "it is gone from the folder since the import before; what was made of it stays"));
    }

    private void released(ImportRun run) {
        if (!run.state().isFinal()) {
            return;
        }
        outages.over(run);
        try {
            steer.release(run);
        } catch (StoreUnavailable | UncheckedIOException stays) {
            LOG.log(Level.WARNING, "import.upload.stays id=" + run.id(), stays);
        }
    }
}
