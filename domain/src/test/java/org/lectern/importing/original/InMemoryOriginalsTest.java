package org.lectern.importing.original;

class InMemoryOriginalsTest implements OriginalsContract {
    @Override
    public Originals originals() {
        return kept;
    }

    private final Originals kept = new InMemoryOriginals();
}
