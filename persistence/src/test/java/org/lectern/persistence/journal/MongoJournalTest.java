package org.lectern.persistence.journal;

import org.lectern.persistence.Store;

class MongoJournalTest extends StoredJournal {
    MongoJournalTest() {
        super(Store.mongo());
    }
}
