package org.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link ImportEntries} promise, whatever keeps them. */
public interface ImportEntriesContract {
    Instant MAY_2 = Instant.parse("2025-05-02T12:30:15.250Z");

    /** None yet. */
    ImportEntries importEntries();

    @Test
    default void aReportIsReadInItsOrder() {
        EntryBatch first = batch("r", 1, 0, "a.md", "b.md");
        EntryBatch second = batch("r", 2, 200, "c.md");
        importEntries().save(batch("other", 1, 0, "x.md"));
        importEntries().save(second);
        importEntries().save(first);

        assertThat(importEntries().page("r", 0, 10)).containsExactly(first, second);
        assertThat(importEntries().page("r", 0, 1)).containsExactly(first);
        assertThat(importEntries().page("r", 1, 10)).containsExactly(second);
        assertThat(importEntries().all("r").map(ImportEntry::source)).containsExactly("a.md", "b.md", "c.md");
        assertThat(importEntries().all("nobody's")).isEmpty();
        assertThat(importEntries().has("other")).isTrue();
        assertThat(importEntries().has("nobody's")).isFalse();
    }

    @Test
    default void aStretchTakesThePlaceOfWhatItWas() {
        importEntries().save(batch("r", 1, 0, "a.md"));
        importEntries().save(batch("r", 1, 0, "b.md"));

        assertThat(importEntries().all("r").map(ImportEntry::source)).containsExactly("b.md");
    }

    @Test
    default void whatIsToBeToldAnewIsDeleted() {
        importEntries().save(batch("r", 1, 0, "a.md"));
        importEntries().save(batch("r", 2, 200, "b.md"));
        importEntries().save(batch("r", 3, 400, "c.md"));
        importEntries().save(batch("other", 1, 400, "x.md"));

        importEntries().deleteFrom("r", 200);

        assertThat(importEntries().all("r").map(ImportEntry::source)).containsExactly("a.md");
        assertThat(importEntries().has("other")).isTrue();
    }

    @Test
    default void theFirstOfAnOutcomeAreFoundAmongAllOthers() {
        importEntries().save(batch("r", 1, 0, "a.md"));
        ImportEntry b = ImportEntry.of(ImportOutcome.REJECTED, "b.md", "is empty");
        ImportEntry c = ImportEntry.of(ImportOutcome.UNKNOWN, "c.md", "nobody reads it");
        ImportEntry d = ImportEntry.of(ImportOutcome.REJECTED, "d.md", "is empty");
        importEntries().save(new EntryBatch("r", 2, 200, MAY_2, List.of(b, c, d)));
        importEntries().save(batch("r", 3, 400, "e.md"));
        ImportEntry f = ImportEntry.of(ImportOutcome.REJECTED, "f.md", "is empty");
        importEntries().save(new EntryBatch("r", 4, 600, MAY_2, List.of(f)));
        importEntries().save(new EntryBatch("other", 1, 0, MAY_2, List.of(d)));

        assertThat(importEntries().first("r", ImportOutcome.REJECTED, 10)).containsExactly(b, d, f);
        assertThat(importEntries().first("r", ImportOutcome.REJECTED, 2)).containsExactly(b, d);
        assertThat(importEntries().first("r", ImportOutcome.REJECTED, 0)).isEmpty();
        assertThat(importEntries().first("r", ImportOutcome.MERGED, 10)).isEmpty();
    }

    @Test
    default void oldReportsGo() {
        importEntries().save(batch("r", 1, 0, "a.md"));
        importEntries().deleteBefore(MAY_2);
        assertThat(importEntries().has("r")).isTrue();

        importEntries().deleteBefore(MAY_2.plus(Duration.ofMillis(1)));
        assertThat(importEntries().has("r")).isFalse();
    }

    private static EntryBatch batch(String run, long number, long item, String... paths) {
        List<ImportEntry> entries = List.of(paths).stream()
                .map(path -> ImportEntry.of(ImportOutcome.UNKNOWN, path, "nobody reads it"))
                .toList();
        return new EntryBatch(run, number, item, MAY_2, entries);
    }
}
