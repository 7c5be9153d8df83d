package org.lectern.security.session;

/** The fake keeps the contract that the real store keeps. */
class InMemorySessionsTest implements SessionsContract {
    private final InMemorySessions kept = new InMemorySessions();

    @Override
    public Sessions sessions() {
        return kept;
    }
}
