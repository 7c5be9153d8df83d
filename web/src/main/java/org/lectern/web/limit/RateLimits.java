package org.lectern.web.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * {@code LECTERN_RATE_LIMIT_TOKEN} and {@code LECTERN_RATE_LIMIT_ANONYMOUS}: how many requests a minute are answered by token, and by network
 * address where there is no token; 0: as many as come.
 *
 * <p>A token has {@value #TOKEN} unless something else is said, which is more than programs send that do not run wild. For addresses there is
 * no limit: behind a proxy all readers have the same one, and what most of them ask for is ready and costs nothing.
 */
@Dependent
public class RateLimits {
    static final int TOKEN = 60_000;
    static final int NONE = 0;

    private static final Pattern UP_TO_TEN_MILLION = Pattern.compile("\\d{1,7}|10000000");

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
        Optional<String> text = set.map(String::strip).filter(each -> !each.isEmpty());
        if (text.filter(each -> !UP_TO_TEN_MILLION.matcher(each).matches()).isPresent()) {
            throw new IllegalArgumentException(name + " is '" + text.get()
                    + "'; set it to how many requests a minute are answered, from 1 to 10000000, to 0 for as many as come, or"
                    + " remove it for " + usual);
        }
        return text.map(Integer::valueOf).orElse(usual);
    }
}
