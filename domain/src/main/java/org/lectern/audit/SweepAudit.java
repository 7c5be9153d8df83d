package org.lectern.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lectern.time.Recurring;

/** Forgets what is older than {@link AuditSettings} say. */
@ApplicationScoped
public class SweepAudit implements Recurring {
    private final AuditLog log;
    private final Duration kept;
    private final Clock clock;

    /** For the container's proxy. */
    protected SweepAudit() {
        log = null;
        kept = Duration.ZERO;
        clock = null;
    }

    @Inject
    public SweepAudit(AuditLog log, AuditSettings settings, Clock clock) {
        this.log = log;
        this.kept = settings.kept();
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        log.deleteBefore(clock.instant().minus(kept));
    }
}
