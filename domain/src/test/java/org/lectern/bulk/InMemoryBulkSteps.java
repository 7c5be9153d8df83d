package org.lectern.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.bulk.BulkStep.Outcome;

/** The steps of a test's bulk changes. Keeps {@link BulkSteps}' contract, in maps. */
public final class InMemoryBulkSteps implements BulkSteps {
    private final Map<String, TreeMap<Long, BulkStep>> steps = new HashMap<>();

    @Override
    public synchronized void insertAll(List<BulkStep> fresh) {
        fresh.forEach(step -> of(step.bulk()).put(step.number(), step));
    }

    @Override
    public synchronized void saveAll(List<BulkStep> changed) {
        insertAll(changed);
    }

    @Override
    public synchronized List<BulkStep> page(String bulk, long after, Optional<Outcome> outcome, int limit) {
        return of(bulk).tailMap(after, false).values().stream()
                .filter(step -> outcome.isEmpty() || step.outcome() == outcome.get())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count(String bulk, Outcome outcome) {
        return of(bulk).values().stream()
                .filter(step -> step.outcome() == outcome)
                .count();
    }

    @Override
    public synchronized void deleteAll(String bulk) {
        steps.remove(bulk);
    }

    private TreeMap<Long, BulkStep> of(String bulk) {
        return steps.computeIfAbsent(bulk, id -> new TreeMap<>());
    }
}
