package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import org.lectern.importing.ImportRun.State;

/** Stops an import. What it has stored by then stays. */
@ApplicationScoped
public class CancelImport {
    private final ImportRuns runs;
    private final ImportQueue queue;
    private final Clock clock;

    /** For the container's proxy. */
    protected CancelImport() {
        this(null, null, null);
    }

    @Inject
    public CancelImport(ImportRuns runs, ImportQueue queue, Clock clock) {
        this.runs = runs;
        this.queue = queue;
        this.clock = clock;
    }

    /** @return the import as it stands now: a waiting one is cancelled, a running one will be, an ended one stays; empty: there is none */
    public Optional<ImportRun> cancel(String id) {
        Optional<Upload> waiting = queue.remove(id);
        if (waiting.isPresent()) {
            delete(waiting.get());
            return runs.find(id).map(this::cancelled);
        }
        queue.stop(id);
        return runs.find(id);
    }

    private ImportRun cancelled(ImportRun run) {
        ImportRun cancelled = run.ended(State.CANCELLED, run.report(), clock.instant());
        runs.save(cancelled);
        return cancelled;
    }

    private static void delete(Upload upload) {
        try {
            Files.deleteIfExists(upload.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
