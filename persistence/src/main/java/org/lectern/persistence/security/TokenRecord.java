package org.lectern.persistence.security;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.security.ApiToken;

/** A token as JNoSQL maps it. What has no end has no {@code expires}, what was never used no {@code lastUsed}. */
@Entity(TokenRecord.COLLECTION)
public record TokenRecord(
        @Id String id,
        @Column String hash,
        @Column String user,
        @Column String name,
        @Column List<String> scopes,
        @Column Instant created,
        @Column Instant expires,
        @Column Instant lastUsed) {
    static final String COLLECTION = "tokens";
    static final String USER = "user";
    static final String EXPIRES = "expires";
    static final String LAST_USED = "lastUsed";

    static TokenRecord of(ApiToken token) {
        return new TokenRecord(
                token.id(),
                token.hash(),
                token.user(),
                token.name(),
                token.scopes().stream().sorted().toList(),
                token.created(),
                token.expires().orElse(null),
                token.lastUsed().orElse(null));
    }

    ApiToken token() {
        return new ApiToken(
                id,
                hash,
                user,
                name,
                Set.copyOf(scopes),
                created,
                Optional.ofNullable(expires),
                Optional.ofNullable(lastUsed));
    }
}
