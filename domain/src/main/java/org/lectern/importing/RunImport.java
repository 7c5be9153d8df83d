package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.importing.archive.Archive;
import org.lectern.importing.field.FoundPost;
import org.lectern.importing.file.SourcePath;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.original.Originals;
import org.lectern.importing.source.SourceFormat;
import org.lectern.importing.storing.BatchStoring;
import org.lectern.importing.storing.Destination;
import org.lectern.post.Posts;
import org.lectern.post.StorePost;
import org.lectern.post.StoreUnavailable;
import org.lectern.post.history.Change;
import org.lectern.post.history.Channel;
import org.lectern.tag.TagMeanings;
import org.lectern.tag.Tags;

/** Imports one upload or folder, from where it is to its end. Whatever happens, the run says how it ended, or goes on later. */
@ApplicationScoped
public class RunImport {
    private static final Logger LOG = System.getLogger(RunImport.class.getName());

    /** Of an import that gets no further: it may be what ends the server. */
    private static final int MOST_ATTEMPTS = 5;

    private final ImportSources sources;
    private final List<SourceFormat> formats;
    private final ImportRuns runs;
    private final ImportEntries entries;
    private final Posts posts;
    private final Tags tags;
    private final SteerImport steer;
    private final StorePost storePost;
    private final Originals originals;
    private final Clock clock;

    /** For the container's proxy. */
    protected RunImport() {
        this(null, List.of(), null, null, null, null, null, null, null, null);
    }

    @Inject
    public RunImport(
            ImportSources sources,
            @Any Instance<SourceFormat> formats,
            ImportRuns runs,
            ImportEntries entries,
            Posts posts,
            Tags tags,
            SteerImport steer,
            StorePost storePost,
            Originals originals,
            Clock clock) {
        this(sources, formats.stream().toList(), runs, entries, posts, tags, steer, storePost, originals, clock);
    }

    public RunImport(
            ImportSources sources,
            List<SourceFormat> formats,
            ImportRuns runs,
            ImportEntries entries,
            Posts posts,
            Tags tags,
            SteerImport steer,
            StorePost storePost,
            Originals originals,
            Clock clock) {
        this.sources = sources;
        this.formats = formats;
        this.runs = runs;
        this.entries = entries;
        this.posts = posts;
        this.tags = tags;
        this.steer = steer;
        this.storePost = storePost;
        this.originals = originals;
        this.clock = clock;
    }

    void run(ImportRun run, RunLog.Stopping stopping) {
        Tally tally = new Tally(run.source());
        RunLog log = new RunLog(run, runs, entries, tally, stopping, clock);
        try {
            execute(run, tally, log);
        } catch (Course.TakenOver another) {
            LOG.log(Level.INFO, "import.handed-over id={0}", run.id());
        } catch (Unreadable reason) {
            log.failed(reason.line(), reason.getMessage());
        } catch (StoreUnavailable outage) {
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
        Destination destination = wanted.dryRun()
                ? samples.of(Destination.rehearsal(posts))
                : Destination.store(storePost, originals, change, clock);
        BatchStoring storing = new BatchStoring(run.id(), posts, destination, tally);
        log.begin(entry -> entry.done().ifPresent(post -> storing.done(entry.source(), post, entry.takenSlug())));
        if (run.attempts() >= MOST_ATTEMPTS) {
            throw new Unreadable("ended the server " + MOST_ATTEMPTS + " times at the same place; its log may say why");
        }
        ImportedTags reading = new ImportedTags(new TagMeanings(tags));
        Consumer<List<FoundPost>> rehearse = batch -> storing.store(reading.meant(batch), clock.instant());
        Consumer<List<FoundPost>> store = batch -> store(reading.meant(batch), storing);
        ImportExecution execution = new ImportExecution(formats, tally, wanted.dryRun() ? rehearse : store);
        try (Archive archive = sources.open(run)) {
            if (!execution.run(archive, log)) {
                log.left();
                return;
            }
            run.folder().ifPresent(folder -> noteVanished(folder, archive, tally));
            log.done(samples.kept());
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
                        path,
                        path + ": it is gone from the folder since the import before; what was made of it stays"));
    }

    private void released(ImportRun run) {
        if (!run.state().isFinal()) {
            return;
        }
        try {
            steer.release(run);
        } catch (StoreUnavailable | UncheckedIOException stays) {
            LOG.log(Level.WARNING, "import.upload.stays id=" + run.id(), stays);
        }
    }

    /** Labels come first: of a post that is in, no later import would bring them. */
    private void store(List<FoundPost> batch, BatchStoring storing) {
        tags.rememberLabels(labels(batch));
        storing.store(batch, clock.instant());
    }

    private static Map<String, String> labels(List<FoundPost> batch) {
        Map<String, String> labels = new HashMap<>();
        batch.forEach(post -> post.tagLabels().forEach(labels::putIfAbsent));
        labels.values().removeIf(label -> !ReportText.of(label).equals(label));
        return labels;
    }
}
