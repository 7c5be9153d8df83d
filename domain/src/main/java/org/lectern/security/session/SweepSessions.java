package org.lectern.security.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lectern.time.Recurring;

/** Forgets log-ins that have ended by themselves, and with them where they came from. */
@ApplicationScoped
public class SweepSessions implements Recurring {
    private final Sessions sessions;
    private final Clock clock;

    /** For the container's proxy. */
    protected SweepSessions() {
        this(null, null);
    }

    @Inject
    public SweepSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sessions.deleteEnded(clock.instant());
    }
}
