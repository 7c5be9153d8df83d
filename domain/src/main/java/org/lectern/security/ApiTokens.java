package org.lectern.security;

import java.util.Optional;

/** The tokens that were issued. */
public interface ApiTokens {
    Optional<ApiToken> findByHash(String hash);

    void insert(ApiToken token);
}
