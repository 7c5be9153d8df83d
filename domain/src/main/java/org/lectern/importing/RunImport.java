package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.archive.Archive;
import org.lectern.importing.archive.Uploads;
import org.lectern.importing.field.FoundPost;
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

/** Imports one upload from beginning to end and deletes it. Whatever happens, the run says how it ended. */
@ApplicationScoped
public class RunImport {
    private static final Logger LOG = System.getLogger(RunImport.class.getName());

    private final Uploads uploads;
    private final List<SourceFormat> formats;
    private final ImportRuns runs;
    private final Posts posts;
    private final Tags tags;
    private final Cancellations cancellations;
    private final StorePost storePost;
    private final Originals originals;
    private final ImportArchive archives;
    private final Clock clock;

    /** For the container's proxy. */
    protected RunImport() {
        this(null, List.of(), null, null, null, null, null, null, null, null);
    }

    @Inject
    public RunImport(
            Uploads uploads,
            @Any Instance<SourceFormat> formats,
            ImportRuns runs,
            Posts posts,
            Tags tags,
            Cancellations cancellations,
            StorePost storePost,
            Originals originals,
            ImportArchive archives,
            Clock clock) {
        this(
                uploads,
                formats.stream().toList(),
                runs,
                posts,
                tags,
                cancellations,
                storePost,
                originals,
                archives,
                clock);
    }

    public RunImport(
            Uploads uploads,
            List<SourceFormat> formats,
            ImportRuns runs,
            Posts posts,
            Tags tags,
            Cancellations cancellations,
            StorePost storePost,
            Originals originals,
            ImportArchive archives,
            Clock clock) {
        this.uploads = uploads;
        this.formats = formats;
        this.runs = runs;
        this.posts = posts;
        this.tags = tags;
        this.cancellations = cancellations;
        this.storePost = storePost;
        this.originals = originals;
        this.archives = archives;
        this.clock = clock;
    }

    void run(Upload upload) {
        Tally tally = new Tally(upload.name());
        RunLog log = new RunLog(upload, runs, tally, clock);
        try {
            execute(upload, tally, log);
        } catch (Unreadable reason) {
            log.failed(reason.line(), reason.getMessage());
        } catch (StoreUnavailable outage) {
            LOG.log(Level.ERROR, "import.failed id=" + upload.run(), outage);
            log.failed(
                    Optional.empty(),
                    "the database did not answer; import the same file again: what is in stays, and nothing is doubled");
        } catch (IOException | RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "import.failed id=" + upload.run(), failure);
            log.failed(Optional.empty(), "an error in Lectern, which is in the server's log, ended the import");
        } finally {
            delete(upload);
        }
    }

    private void execute(Upload upload, Tally tally, RunLog log) throws Unreadable, IOException {
        log.started();
        Change change = Change.by(upload.by(), Channel.IMPORT).because(upload.name());
        BooleanSupplier isCancelled = () -> cancellations.isAsked(upload.run());
        Optional<Boolean> restored = archives.run(upload, change, tally, log, isCancelled);
        if (restored.isPresent()) {
            log.ended(restored.get() ? State.DONE : State.CANCELLED);
            return;
        }
        Destination destination =
                upload.dryRun() ? Destination.rehearsal(posts) : Destination.store(storePost, originals, change, clock);
        BatchStoring storing = new BatchStoring(upload.run(), posts, destination, tally);
        ImportedTags reading = new ImportedTags(new TagMeanings(tags));
        Consumer<List<FoundPost>> rehearse = batch -> storing.store(reading.meant(batch), clock.instant());
        Consumer<List<FoundPost>> store = batch -> store(reading.meant(batch), storing);
        ImportExecution execution = new ImportExecution(formats, tally, upload.dryRun() ? rehearse : store);
        try (Archive archive = uploads.open(upload.path(), upload.name())) {
            boolean isComplete = execution.run(archive, isCancelled, log::progress);
            log.ended(isComplete ? State.DONE : State.CANCELLED);
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

    private static void delete(Upload upload) {
        try {
            Files.deleteIfExists(upload.path());
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "import.upload.stays id=" + upload.run(), stays);
        }
    }
}
