package org.lectern.housekeeping;

/** The fake keeps the contract that the real store keeps. */
class InMemoryFindingsTest implements FindingsContract {
    private final InMemoryFindings kept = new InMemoryFindings();

    @Override
    public Findings findings() {
        return kept;
    }
}
