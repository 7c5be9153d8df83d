package org.lectern.security;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The tokens of a test. */
public final class InMemoryApiTokens implements ApiTokens {
    private final List<ApiToken> tokens = new CopyOnWriteArrayList<>();

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        return tokens.stream().filter(token -> token.hash().equals(hash)).findFirst();
    }

    @Override
    public void insert(ApiToken token) {
        tokens.add(token);
    }
}
