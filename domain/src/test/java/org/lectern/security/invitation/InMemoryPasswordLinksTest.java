package org.lectern.security.invitation;

/** The fake keeps the contract that the real store keeps. */
class InMemoryPasswordLinksTest implements PasswordLinksContract {
    private final InMemoryPasswordLinks kept = new InMemoryPasswordLinks();

    @Override
    public PasswordLinks passwordLinks() {
        return kept;
    }
}
