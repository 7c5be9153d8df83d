package org.lectern.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Uploads in the order in which they came: one is worked on, the others wait. Safe for use by many threads. */
@ApplicationScoped
public class ImportQueue {
    private static final Logger LOG = System.getLogger(ImportQueue.class.getName());

    static final int MOST_WAITING = 20;

    private final RunImport runImport;
    private final Background background;
    private final Cancellations cancellations;
    private final Deque<Upload> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private boolean busy;

    /** For the container's proxy. */
    protected ImportQueue() {
        this(null, null, null);
    }

    @Inject
    public ImportQueue(RunImport runImport, Background background, Cancellations cancellations) {
        this.runImport = runImport;
        this.background = background;
        this.cancellations = cancellations;
    }

    /** @throws TooManyImports instead of taking one more */
    public void add(Upload upload) {
        if (isFirst(upload)) {
            try {
                background.run(this::work);
            } catch (RuntimeException refused) {
                withdraw(upload);
                throw refused;
            }
        }
    }

    /** Takes an upload back that nobody works on yet. */
    public synchronized Optional<Upload> remove(String run) {
        Optional<Upload> found =
                waiting.stream().filter(each -> each.run().equals(run)).findFirst();
        found.ifPresent(upload -> {
            waiting.remove(upload);
            known.remove(run);
        });
        return found;
    }

    /** Lets the import stop before its next file, if it runs in this process. */
    public synchronized void stop(String run) {
        if (isKnown(run)) {
            cancellations.ask(run);
        }
    }

    /** @throws TooManyImports if no other one is taken */
    public synchronized void requireRoom() {
        if (waiting.size() >= MOST_WAITING) {
            throw new TooManyImports(waiting.size());
        }
    }

    /** Whether the import waits or runs in this process. */
    public synchronized boolean isKnown(String run) {
        return known.contains(run);
    }

    private synchronized boolean isFirst(Upload upload) {
        requireRoom();
        waiting.add(upload);
        known.add(upload.run());
        boolean isFirst = !busy;
        busy = true;
        return isFirst;
    }

    private synchronized void withdraw(Upload upload) {
        remove(upload.run());
        busy = false;
    }

    private void work() {
        for (Optional<Upload> next = next(); next.isPresent(); next = next()) {
            work(next.get());
        }
    }

    /** Whatever goes wrong with one, the next one has its turn. */
    private void work(Upload upload) {
        try {
            runImport.run(upload);
        } catch (RuntimeException | Error defect) {
            LOG.log(Level.ERROR, "import.unended id=" + upload.run(), defect);
        } finally {
            ended(upload);
        }
    }

    private synchronized Optional<Upload> next() {
        Upload next = waiting.poll();
        busy = next != null;
        return Optional.ofNullable(next);
    }

    private synchronized void ended(Upload upload) {
        known.remove(upload.run());
        cancellations.forget(upload.run());
    }
}
