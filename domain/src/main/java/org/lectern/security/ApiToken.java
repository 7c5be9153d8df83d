package org.lectern.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What lets a program in. The token itself is shown once and not kept.
 *
 * @param id for people and logs; says nothing about the token
 * @param hash SHA-256 of the token, in hexadecimal digits
 * @param user whose rights it carries
 * @param scopes what it may do, such as {@code posts:write}
 * @param expires from when on it counts no longer; empty: never
 * @param lastUsed to the minute or so; empty: never
 */
public record ApiToken(
        String id,
        String hash,
        String user,
        String name,
        Set<String> scopes,
        Instant created,
        Optional<Instant> expires,
        Optional<Instant> lastUsed) {
    public ApiToken {
        Objects.requireNonNull(id);
        Objects.requireNonNull(hash);
        scopes = Set.copyOf(scopes);
    }

    public boolean isExpiredAt(Instant now) {
        return expires.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** As it counts today: what its user may no longer do, it doesn't allow either. */
    ApiToken carriedBy(User owner) {
        Set<String> allowed = scopes.stream()
                .filter(scope ->
                        Scope.parse(scope).filter(known -> !known.isFor(owner)).isEmpty())
                .collect(Collectors.toSet());
        return new ApiToken(id, hash, user, name, allowed, created, expires, lastUsed);
    }
}
