package org.lectern.persistence.journal;

import org.lectern.persistence.Store;

class EmbeddedJournalTest extends StoredJournal {
    EmbeddedJournalTest() {
        super(Store.embedded());
    }
}
