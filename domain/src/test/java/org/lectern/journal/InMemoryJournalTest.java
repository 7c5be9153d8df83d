package org.lectern.journal;

/** The fake keeps the contract that the real store keeps. */
class InMemoryJournalTest implements JournalContract {
    private final Journal journal = new InMemoryJournal();

    @Override
    public Journal journal() {
        return journal;
    }
}
