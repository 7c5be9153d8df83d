package org.lectern.web.security.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Those that are under way: each for ten minutes, to be taken once, by the browser that it began in. Of too many the oldest go. */
@ApplicationScoped
public class PendingLogIns {
    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Cache<String, PendingLogIn> pending =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(PATIENCE).build();

    void add(PendingLogIn logIn) {
        pending.put(logIn.state().getValue(), logIn);
    }

    /** @param browser as it says itself */
    Optional<PendingLogIn> take(String state, String browser) {
        return Optional.ofNullable(pending.asMap().remove(state))
                .filter(each -> each.browser().equals(browser));
    }
}
