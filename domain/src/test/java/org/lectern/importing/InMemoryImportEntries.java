package org.lectern.importing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The reports of a test's imports. */
public final class InMemoryImportEntries implements ImportEntries {
    private final Map<List<?>, EntryBatch> batches = new ConcurrentHashMap<>();

    @Override
    public void save(EntryBatch batch) {
        batches.put(List.of(batch.run(), batch.number()), batch);
    }

    @Override
    public List<EntryBatch> page(String run, long after, int limit) {
        return batches.values().stream()
                .filter(batch -> batch.run().equals(run) && batch.number() > after)
                .sorted(Comparator.comparing(EntryBatch::number))
                .limit(limit)
                .toList();
    }

    @Override
    public void deleteFrom(String run, long item) {
        batches.values().removeIf(batch -> batch.run().equals(run) && batch.item() >= item);
    }

    @Override
    public void deleteBefore(Instant then) {
        batches.values().removeIf(batch -> batch.at().isBefore(then));
    }
}
