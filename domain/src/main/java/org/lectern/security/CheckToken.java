package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Lets programs in by token. Nothing is remembered between two calls: what was revoked counts no longer. */
@ApplicationScoped
public class CheckToken {
    private final ApiTokens tokens;
    private final Users users;
    private final Clock clock;

    /** For the container's proxy. */
    protected CheckToken() {
        this(null, null, null);
    }

    @Inject
    public CheckToken(ApiTokens tokens, Users users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    /** The token, if it was issued, has not expired, and its user is still there; with the scopes that the user may still have. */
    public Optional<ApiToken> check(String token) {
        Instant now = clock.instant();
        return TokenText.parse(token)
                .flatMap(text -> tokens.findByHash(text.hash()))
                .filter(known ->
                        known.expires().filter(end -> !now.isBefore(end)).isEmpty())
                .flatMap(known -> users.find(known.user()).map(known::carriedBy));
    }
}
