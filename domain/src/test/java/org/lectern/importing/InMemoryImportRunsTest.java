package org.lectern.importing;

/** The fake keeps the contract that the real store keeps. */
class InMemoryImportRunsTest implements ImportRunsContract {
    private final InMemoryImportRuns kept = new InMemoryImportRuns();

    @Override
    public ImportRuns importRuns() {
        return kept;
    }
}
