package org.lectern.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What lets a program in. The token itself is shown once and not kept.
 *
 * @param id for people and logs; says nothing about the token
 * @param hash SHA-256 of the token, in hexadecimal digits
 * @param user whose rights it carries
 * @param scopes what it may do, such as {@code posts:write}
 * @param expires from when on it counts no longer; empty: never
 */
public record ApiToken(
        String id,
        String hash,
        String user,
        String name,
        Set<String> scopes,
        Instant created,
        Optional<Instant> expires) {
    public ApiToken {
        Objects.requireNonNull(id);
        Objects.requireNonNull(hash);
        scopes = Set.copyOf(scopes);
    }
}
