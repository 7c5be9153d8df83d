package org.lectern.exporting;

import org.lectern.document.Document;

class InMemoryAnyArchiveTest extends AnyArchive {
    @Override
    protected ArchiveWorld anotherWorld() {
        return new ArchiveWorld();
    }

    @Override
    protected Document storable(Document document) {
        return document;
    }
}
