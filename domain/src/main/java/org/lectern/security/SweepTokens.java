package org.lectern.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lectern.time.Recurring;

/** Deletes tokens that expired a month ago; until then their owners see why a program is no longer let in. */
@ApplicationScoped
public class SweepTokens implements Recurring {
    static final Duration SHOWN = Duration.ofDays(30);

    private final ApiTokens tokens;
    private final Clock clock;

    /** For the container's proxy. */
    protected SweepTokens() {
        this(null, null);
    }

    @Inject
    public SweepTokens(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        tokens.deleteExpired(clock.instant().minus(SHOWN));
    }
}
