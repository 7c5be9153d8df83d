package org.lectern.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lectern.post.StoreUnavailable;

/**
 * Lets programs in by token. What a token allows is not remembered between two calls: what was revoked counts no longer, on no node. That it
 * was used is noted once a minute at most.
 */
@ApplicationScoped
public class CheckToken {
    private static final Logger LOG = System.getLogger(CheckToken.class.getName());
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_NOTED = 10_000;

    private final ApiTokens tokens;
    private final Users users;
    private final Clock clock;
    private final Cache<String, Instant> noted;

    /** For the container's proxy. */
    protected CheckToken() {
        this(null, null, null);
    }

    @Inject
    public CheckToken(ApiTokens tokens, Users users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
        noted = Caffeine.newBuilder().maximumSize(MOST_NOTED).build();
    }

    /**
     * The token, if it was issued, has not expired, and its user is still there and may read drafts, as every token lets its holder; with
     * the scopes that the user may still have.
     */
    public Optional<ApiToken> check(String token) {
        Instant now = clock.instant();
        return TokenText.parse(token)
                .flatMap(text -> tokens.findByHash(text.hash()))
                .filter(known -> !known.isExpiredAt(now))
                .flatMap(known -> users.find(known.user())
                        .filter(user -> user.may(Permission.READ_DRAFTS))
                        .map(known::carriedBy))
                .map(known -> noted(known, now));
    }

    private ApiToken noted(ApiToken token, Instant now) {
        AtomicBoolean isMine = new AtomicBoolean();
        noted.asMap().compute(token.id(), (id, last) -> {
            boolean isOld = last == null || !now.isBefore(last.plus(NOTED_EVERY));
            isMine.set(isOld);
            return isOld ? now : last;
        });
        boolean isKnown = token.lastUsed()
                .filter(used -> now.isBefore(used.plus(NOTED_EVERY)))
                .isPresent();
        if (isMine.get() && !isKnown) {
            note(token, now);
        }
        return token;
    }

    /** Who holds a good token is not sent away for this. */
    private void note(ApiToken token, Instant now) {
        try {
            tokens.used(token.id(), now);
        } catch (StoreUnavailable outage) {
            LOG.log(Level.WARNING, "token.use-not-noted id=" + token.id(), outage);
        }
    }
}
