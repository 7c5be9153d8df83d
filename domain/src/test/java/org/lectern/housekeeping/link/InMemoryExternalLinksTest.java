package org.lectern.housekeeping.link;

/** The fake keeps the contract that the real store keeps. */
class InMemoryExternalLinksTest implements ExternalLinksContract {
    private final InMemoryExternalLinks kept = new InMemoryExternalLinks();

    @Override
    public ExternalLinks externalLinks() {
        return kept;
    }
}
