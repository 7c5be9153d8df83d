package org.lectern.security.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lectern.time.Recurring;

/** Forgets links that have expired. */
@ApplicationScoped
public class SweepPasswordLinks implements Recurring {
    private final PasswordLinks links;
    private final Clock clock;

    /** For the container's proxy. */
    protected SweepPasswordLinks() {
        this(null, null);
    }

    @Inject
    public SweepPasswordLinks(PasswordLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        links.deleteExpired(clock.instant());
    }
}
