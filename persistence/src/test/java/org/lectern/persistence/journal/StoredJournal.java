package org.lectern.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.lectern.journal.Bookmarks;
import org.lectern.journal.Journal;
import org.lectern.journal.JournalContract;
import org.lectern.journal.JournalEntry;
import org.lectern.journal.Promises;
import org.lectern.journal.PromisesAndBookmarksContract;
import org.lectern.persistence.Store;

/** The contracts of the journal, on one of the stores. */
abstract class StoredJournal implements JournalContract, PromisesAndBookmarksContract {
    final Store store;
    private long idleNanos;

    StoredJournal(Store store) {
        this.store = store.emptied();
    }

    @Override
    public Journal journal() {
        return journal(false);
    }

    final Journal journal(boolean isAlone) {
        return new MongoJournal(store.database(), store.indexes(), isAlone, () -> System.nanoTime() + idleNanos);
    }

    @Override
    public void aMonthPasses() {
        idleNanos += Duration.ofDays(31).toNanos();
    }

    /** A reader who is behind reads as many lines as it wants, and not many more, however they were written. */
    @Test
    void aReaderReadsNextToNothingThatItDoesNotWant() {
        Journal journal = journal();
        for (int i = 0; i < 40; i++) {
            journal.append(JournalContract.lines(i * 50, 50));
        }
        List<JournalEntry> page = new ArrayList<>();

        List<BsonDocument> behind = store.commands().during(() -> page.addAll(journal.after(120, 100)));
        assertThat(page).hasSize(100);
        assertThat(page.get(0).number()).isEqualTo(121);
        assertThat(behind.stream()
                        .mapToInt(each -> each.getNumber("limit").intValue())
                        .sum())
                .as("documents of 50 lines")
                .isLessThanOrEqualTo(4);

        List<BsonDocument> idle = store.commands().during(() -> page.addAll(journal.after(2_000, 100)));
        assertThat(page).hasSize(100);
        assertThat(idle).as("nothing is there").hasSizeLessThanOrEqualTo(1);
    }

    @Override
    public Promises promises() {
        return new MongoPromises(store.database());
    }

    @Override
    public Bookmarks bookmarks() {
        return new MongoBookmarks(store.database());
    }
}
