package org.lectern.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lectern.importing.ImportRun.State;

/** The imports of a test. Refuses what the real store cannot keep. */
public final class InMemoryImportRuns implements ImportRuns {
    /** As MongoDB's limit of 16 MiB; measured in characters, roughly. */
    private static final int MAX_SIZE = 16 * 1024 * 1024;

    private final TreeMap<String, ImportRun> runs = new TreeMap<>();
    private Predicate<ImportRun> isRefused = run -> false;
    private int writesLeft;
    private Runnable interruption = () -> {};

    /** From now on saving such a run fails. */
    public synchronized void refuse(Predicate<ImportRun> which) {
        isRefused = which;
    }

    /** Lets somebody else act just before a write: the last of so many from now on. */
    public synchronized void afterWrites(int count, Runnable action) {
        writesLeft = count;
        interruption = action;
    }

    @Override
    public synchronized Optional<ImportRun> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized List<ImportRun> latest(Optional<String> before, int limit) {
        return runs.descendingMap().values().stream()
                .filter(run -> before.isEmpty() || run.id().compareTo(before.get()) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ImportRun> unfinished() {
        return runs.values().stream().filter(run -> !run.state().isFinal()).toList();
    }

    @Override
    public synchronized Optional<ImportRun> lastOf(String folder) {
        return runs.descendingMap().values().stream()
                .filter(run -> run.folder().equals(Optional.of(folder)))
                .filter(run -> run.state() == State.DONE && !run.dryRun())
                .findFirst();
    }

    @Override
    public synchronized void insert(ImportRun run) {
        put(new ImportRun(run.id(), 1, run.document()));
    }

    @Override
    public synchronized Optional<ImportRun> replace(ImportRun run) {
        if (writesLeft > 0 && --writesLeft == 0) {
            interruption.run();
        }
        ImportRun stored = runs.get(run.id());
        if (stored == null || stored.version() != run.version()) {
            return Optional.empty();
        }
        return Optional.of(put(new ImportRun(run.id(), run.version() + 1, run.document())));
    }

    private ImportRun put(ImportRun run) {
        String text = run.toString();
        if (isRefused.test(run)
                || text.length() > MAX_SIZE
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("the store refuses the run");
        }
        runs.put(run.id(), run);
        return run;
    }
}
