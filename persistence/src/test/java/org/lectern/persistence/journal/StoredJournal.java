package org.lectern.persistence.journal;

import org.lectern.journal.Bookmarks;
import org.lectern.journal.Journal;
import org.lectern.journal.JournalContract;
import org.lectern.journal.Promises;
import org.lectern.journal.PromisesAndBookmarksContract;
import org.lectern.persistence.Store;

/** The contracts of the journal, on one of the stores. */
abstract class StoredJournal implements JournalContract, PromisesAndBookmarksContract {
    private final Store store;

    StoredJournal(Store store) {
        this.store = store.emptied();
    }

    @Override
    public Journal journal() {
        return new MongoJournal(store.database(), store.indexes());
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
