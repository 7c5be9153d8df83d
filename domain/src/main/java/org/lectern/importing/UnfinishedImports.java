package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.State;
import org.lectern.post.StoreUnavailable;
import org.lectern.site.DataFolder;

/** Ends what was begun before the server stopped: the file is gone by then, so that nothing can go on by itself. */
@ApplicationScoped
public class UnfinishedImports {
    private static final Logger LOG = System.getLogger(UnfinishedImports.class.getName());

    private final ImportRuns runs;
    private final ImportQueue queue;
    private final DataFolder dataFolder;
    private final Clock clock;

    /** For the container's proxy. */
    protected UnfinishedImports() {
        this(null, null, null, null);
    }

    @Inject
    public UnfinishedImports(ImportRuns runs, ImportQueue queue, DataFolder dataFolder, Clock clock) {
        this.runs = runs;
        this.queue = queue;
        this.dataFolder = dataFolder;
        this.clock = clock;
    }

    /** The server starts whether or not the store answers. */
    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        try {
            fail();
        } catch (StoreUnavailable outage) {
            LOG.log(Level.WARNING, "import.unfinished.unknown", outage);
        }
    }

    /** Marks them as failed, with what to do, and deletes the files that belong to no import of this process. */
    public void fail() {
        runs.unfinished().stream().filter(run -> !queue.isKnown(run.id())).forEach(run -> runs.save(failed(run)));
        try (Stream<Path> uploads = Files.list(dataFolder.folder(StartImport.FOLDER))) {
            for (Path upload : (Iterable<Path>) uploads::iterator) {
                deleteUnlessKnown(upload);
            }
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "import.uploads.stay", failure);
        }
    }

    private ImportRun failed(ImportRun run) {
        Rejected reason = new Rejected(
                run.source(),
                Optional.empty(),
                "the server stopped during the import; import the same file again: what is in stays, and nothing is doubled");
        return run.ended(State.FAILED, run.report().rejecting(reason), clock.instant());
    }

    private void deleteUnlessKnown(Path upload) throws IOException {
        if (!queue.isKnown(upload.getFileName().toString())) {
            Files.deleteIfExists(upload);
        }
    }
}
