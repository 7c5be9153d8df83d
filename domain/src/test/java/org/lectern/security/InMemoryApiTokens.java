package org.lectern.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The tokens of a test. */
public final class InMemoryApiTokens implements ApiTokens {
    private final TreeMap<String, ApiToken> tokens = new TreeMap<>();

    @Override
    public synchronized Optional<ApiToken> findByHash(String hash) {
        return tokens.values().stream()
                .filter(token -> token.hash().equals(hash))
                .findFirst();
    }

    @Override
    public synchronized Optional<ApiToken> find(String id) {
        return Optional.ofNullable(tokens.get(id));
    }

    @Override
    public synchronized List<ApiToken> list(Optional<String> user, Optional<String> after, int limit) {
        return tokens.tailMap(after.orElse(""), false).values().stream()
                .filter(token -> user.map(token.user()::equals).orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void insert(ApiToken token) {
        tokens.put(token.id(), token);
    }

    @Override
    public synchronized void used(String id, Instant then) {
        tokens.computeIfPresent(
                id,
                (same, token) -> token.lastUsed().filter(then::isBefore).isPresent()
                        ? token
                        : new ApiToken(
                                id,
                                token.hash(),
                                token.user(),
                                token.name(),
                                token.scopes(),
                                token.created(),
                                token.expires(),
                                Optional.of(then)));
    }

    @Override
    public synchronized boolean delete(String id) {
        return tokens.remove(id) != null;
    }

    @Override
    public synchronized void deleteExpired(Instant then) {
        tokens.values().removeIf(token -> token.isExpiredAt(then));
    }
}
