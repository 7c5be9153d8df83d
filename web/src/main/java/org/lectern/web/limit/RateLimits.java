package org.lectern.web.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.lectern.setting.WholeNumber;

/**
 * {@code LECTERN_RATE_LIMIT_TOKEN} and {@code LECTERN_RATE_LIMIT_ANONYMOUS}: how many requests a minute are answered by token, and by network
 * address where there is no token; 0: as many as come.
 *
 * <p>Each node counts by itself: where there are several, a token is good for as many times more as the proxy in front spreads its requests.
 *
 * <p>A token has {@value #TOKEN} unless something else is said, which is more than programs send that do not run wild. For addresses there is
 * no limit: behind a proxy all readers have the same one, and what most of them ask for is ready and costs nothing.
 */
@Dependent
public class RateLimits {
    static final int TOKEN = 60_000;
    static final int NONE = 0;

    private static final int MOST = 10_000_000;

    private final int byToken;
    private final int byAddress;

    @Inject
    public RateLimits(Config config) {
        this(
                config.getOptionalValue("lectern.rate.limit.token", String.class),
                config.getOptionalValue("lectern.rate.limit.anonymous", String.class));
    }

    RateLimits(Optional<String> byToken, Optional<String> byAddress) {
        this.byToken = number("LECTERN_RATE_LIMIT_TOKEN", byToken, TOKEN);
        this.byAddress = number("LECTERN_RATE_LIMIT_ANONYMOUS", byAddress, NONE);
    }

    int byToken() {
        return byToken;
    }

    int byAddress() {
        return byAddress;
    }

    private static int number(String name, Optional<String> set, int usual) {
        return new WholeNumber(name, "how many requests a minute are answered, 0 for as many as come", 0, MOST, usual)
                .of(set);
    }
}
