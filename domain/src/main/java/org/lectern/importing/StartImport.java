package org.lectern.importing;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.lectern.importing.ImportRun.Rejected;
import org.lectern.importing.ImportRun.State;
import org.lectern.site.DataFolder;

/** Takes a file in and lets it be imported in the background, after those that came before. */
@ApplicationScoped
public class StartImport {
    static final String FOLDER = "imports";

    private static final Logger LOG = System.getLogger(StartImport.class.getName());
    private static final int LONGEST_NAME = 200;

    private final ImportRuns runs;
    private final ImportQueue queue;
    private final DataFolder dataFolder;
    private final Clock clock;

    /** For the container's proxy. */
    protected StartImport() {
        this(null, null, null, null);
    }

    @Inject
    public StartImport(ImportRuns runs, ImportQueue queue, DataFolder dataFolder, Clock clock) {
        this.runs = runs;
        this.queue = queue;
        this.dataFolder = dataFolder;
        this.clock = clock;
    }

    /**
     * @param fileName what the person called it
     * @param bytes read to its end, not closed
     * @param dryRun report what would happen, and write nothing
     * @param by who gave it
     * @return the import, waiting
     * @throws TooManyImports before any byte is read, or after
     * @throws IOException if the bytes end too early or cannot be kept on disk; no import was begun then
     */
    public ImportRun start(String fileName, InputStream bytes, boolean dryRun, String by) throws IOException {
        queue.requireRoom();
        String id = UlidCreator.getMonotonicUlid().toString();
        Upload upload = new Upload(id, name(fileName), by, keep(id, bytes), dryRun);
        ImportRun run = ImportRun.queued(id, upload.name(), dryRun, clock.instant());
        try {
            runs.save(run);
            queue.add(upload);
        } catch (RuntimeException failure) {
            Files.deleteIfExists(upload.path());
            notBegun(run, failure);
            throw failure;
        }
        LOG.log(Level.INFO, "import.queued id={0} by={1} dryRun={2}", id, by, dryRun);
        return run;
    }

    /** Nobody should wait for it. */
    private void notBegun(ImportRun run, RuntimeException failure) {
        Rejected reason =
                new Rejected(run.source(), Optional.empty(), "the import could not begin; give the file again");
        try {
            runs.save(run.ended(State.FAILED, run.report().rejecting(reason), clock.instant()));
        } catch (RuntimeException unsaved) {
            failure.addSuppressed(unsaved);
        }
    }

    private Path keep(String id, InputStream bytes) throws IOException {
        Path file = dataFolder.folder(FOLDER).resolve(id);
        try {
            Files.copy(bytes, file);
            return file;
        } catch (IOException brokenOff) {
            Files.deleteIfExists(file);
            throw brokenOff;
        }
    }

    /** Some browsers send the whole path. */
    private static String name(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        String shortened = ReportText.storable(ReportText.last(LONGEST_NAME, plain));
        return shortened.isEmpty() ? "upload" : shortened;
    }
}
