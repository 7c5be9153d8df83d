package org.lectern.security;

/** The fake keeps the contract that the real store keeps. */
class InMemoryApiTokensTest implements ApiTokensContract {
    private final InMemoryApiTokens kept = new InMemoryApiTokens();

    @Override
    public ApiTokens tokens() {
        return kept;
    }
}
