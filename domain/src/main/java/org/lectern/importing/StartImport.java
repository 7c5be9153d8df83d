package org.lectern.importing;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.ImportRun.State;
import org.lectern.importing.ImportRun.Wanted;
import org.lectern.site.ThisNode;

/** Takes in what is to be imported. The work itself is done in the background, after that of the imports before. */
@ApplicationScoped
public class StartImport {
    static final int MOST_WAITING = 20;

    private static final Logger LOG = System.getLogger(StartImport.class.getName());
    private static final int LONGEST_NAME = 200;

    private final ImportRuns runs;
    private final UploadFolder uploads;
    private final ImportFolders folders;
    private final ThisNode node;
    private final Clock clock;

    /** For the container's proxy. */
    protected StartImport() {
        this(null, null, null, null, null);
    }

    @Inject
    public StartImport(ImportRuns runs, UploadFolder uploads, ImportFolders folders, ThisNode node, Clock clock) {
        this.runs = runs;
        this.uploads = uploads;
        this.folders = folders;
        this.node = node;
        this.clock = clock;
    }

    /**
     * @param fileName what the person called it
     * @param bytes read to its end, not closed
     * @param dryRun report what would happen, and write nothing
     * @param by who gave it
     * @return the import, waiting
     * @throws TooManyImports before any byte is read, or after
     * @throws FileNotKept if the disk does not take the file; no import was begun then
     * @throws IOException if the bytes end too early; no import was begun then
     */
    public ImportRun start(String fileName, InputStream bytes, boolean dryRun, String by) throws IOException {
        requireRoom();
        String id = UlidCreator.getMonotonicUlid().toString();
        uploads.keep(id, bytes);
        try {
            return begun(id, new Wanted(name(fileName), dryRun, by, node.id(), id, Optional.empty()));
        } catch (RuntimeException failure) {
            uploads.delete(id);
            throw failure;
        }
    }

    /**
     * Reads a folder on this node's disk. One that waits already serves whoever asks for the same again.
     *
     * @return empty: the configuration names no such folder
     */
    public synchronized Optional<ImportRun> folder(String name, boolean dryRun, String by) {
        if (folders.find(name).isEmpty()) {
            return Optional.empty();
        }
        Optional<ImportRun> waiting = mine().stream()
                .filter(run -> run.state() == State.QUEUED && run.attempts() == 0)
                .filter(run -> run.dryRun() == dryRun && run.folder().equals(Optional.of(name)))
                .findFirst();
        if (waiting.isPresent()) {
            return waiting;
        }
        String id = UlidCreator.getMonotonicUlid().toString();
        return Optional.of(begun(id, new Wanted(name, dryRun, by, node.id(), id, Optional.of(name))));
    }

    /** Does what a dry run told of, on the node that has the file. */
    ImportRun forReal(ImportRun dryRun, String by) {
        return begun(UlidCreator.getMonotonicUlid().toString(), dryRun.wanted().forReal(by));
    }

    private ImportRun begun(String id, Wanted wanted) {
        requireRoom();
        ImportRun run = ImportRun.queued(id, wanted, clock.instant());
        runs.insert(run);
        LOG.log(Level.INFO, "import.queued id={0} by={1} dryRun={2}", id, wanted.by(), wanted.dryRun());
        return run;
    }

    private void requireRoom() {
        long waiting =
                mine().stream().filter(run -> run.state() == State.QUEUED).count();
        if (waiting >= MOST_WAITING) {
            throw TooManyImports.waiting(waiting);
        }
    }

    private List<ImportRun> mine() {
        return runs.unfinished().stream()
                .filter(run -> run.node().equals(node.id()))
                .toList();
    }

    /** Some browsers send the whole path. */
    private static String name(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("\\p{Cntrl}", "").strip();
        String shortened = ReportText.storable(ReportText.last(LONGEST_NAME, plain));
        return shortened.isEmpty() ? "upload" : shortened;
    }
}
