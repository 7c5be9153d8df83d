package org.lectern.importing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of an import's report.
 *
 * @param number from 1 in the order of the report
 * @param item how many items of the archive the import was through before those that the stretch is about
 */
public record EntryBatch(String run, long number, long item, Instant at, List<ImportEntry> entries) {
    public EntryBatch {
        Objects.requireNonNull(run);
        Objects.requireNonNull(at);
        entries = List.copyOf(entries);
    }
}
