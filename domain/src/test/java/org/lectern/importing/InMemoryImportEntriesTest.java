package org.lectern.importing;

class InMemoryImportEntriesTest implements ImportEntriesContract {
    private final InMemoryImportEntries entries = new InMemoryImportEntries();

    @Override
    public ImportEntries importEntries() {
        return entries;
    }
}
