package org.lectern.importing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The reports of all imports, whole. Safe for use by many threads. */
public interface ImportEntries {
    /** Of one batch, at most. */
    int MAX_ENTRIES = 500;

    /** In place of a batch of the same import and number. */
    void save(EntryBatch batch);

    /** In the order of their numbers. @param after only batches with higher numbers */
    List<EntryBatch> page(String run, long after, int limit);

    /** Deletes what the report says of this item and of those after it, counted from 0. */
    void deleteFrom(String run, long item);

    /** Deletes the batches that were saved before then, of whichever import. */
    void deleteBefore(Instant then);

    /** The report from its beginning to its end, read on as it is asked for. */
    default Stream<ImportEntry> all(String run) {
        return Stream.iterate(
                        page(run, 0, 1),
                        page -> !page.isEmpty(),
                        page -> page(run, page.get(0).number(), 1))
                .flatMap(page -> page.get(0).entries().stream());
    }

    /** The first ones with this outcome, in the order of the report. */
    default List<ImportEntry> first(String run, ImportOutcome outcome, int limit) {
        return all(run).filter(entry -> entry.outcome() == outcome).limit(limit).toList();
    }

    /** Whether anything of the report is kept still. */
    default boolean has(String run) {
        return !page(run, 0, 1).isEmpty();
    }
}
