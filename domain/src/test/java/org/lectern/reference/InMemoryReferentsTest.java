package org.lectern.reference;

import org.lectern.document.Document;

/** The fake keeps the contract that the real stores keep. */
class InMemoryReferentsTest implements ReferentsContract {
    private final InMemoryReferents kept = new InMemoryReferents();

    @Override
    public Referents referents() {
        return kept;
    }

    @Override
    public void storedByAnotherProgram(Object id, Document document) {
        long version = document.number("version").orElse(0L);
        kept.put(new Referent(id, version, document.without("version")));
    }
}
