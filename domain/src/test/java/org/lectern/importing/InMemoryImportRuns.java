package org.lectern.importing;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The imports of a test. Refuses what the real store cannot keep. */
public final class InMemoryImportRuns implements ImportRuns {
    /** As MongoDB's limit of 16 MiB; measured in characters, roughly. */
    private static final int MAX_SIZE = 16 * 1024 * 1024;

    private final Map<String, ImportRun> runs = new ConcurrentHashMap<>();
    private Predicate<ImportRun> isRefused = run -> false;

    /** From now on saving such a run fails. */
    public void refuse(Predicate<ImportRun> which) {
        isRefused = which;
    }

    @Override
    public Optional<ImportRun> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public List<ImportRun> latest(int limit) {
        Comparator<ImportRun> byStart = Comparator.comparing(ImportRun::started).thenComparing(ImportRun::id);
        return runs.values().stream().sorted(byStart.reversed()).limit(limit).toList();
    }

    @Override
    public List<ImportRun> unfinished() {
        return runs.values().stream().filter(run -> !run.state().isFinal()).toList();
    }

    @Override
    public void save(ImportRun run) {
        String text = run.toString();
        if (isRefused.test(run)
                || text.length() > MAX_SIZE
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("the store refuses the run");
        }
        runs.put(run.id(), run);
    }
}
