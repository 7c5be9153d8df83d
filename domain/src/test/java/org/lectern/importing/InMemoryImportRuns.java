package org.lectern.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The imports of a test. */
public final class InMemoryImportRuns implements ImportRuns {
    private final Map<String, ImportRun> runs = new ConcurrentHashMap<>();

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
    public void save(ImportRun run) {
        runs.put(run.id(), run);
    }
}
