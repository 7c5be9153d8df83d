package org.lectern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lectern.time.Recurring;

/** Forgets what the journal says of a month ago. */
@ApplicationScoped
public class TrimJournal implements Recurring {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Journal journal;
    private final Clock clock;

    /** For the container's proxy. */
    protected TrimJournal() {
        this(null, null);
    }

    @Inject
    public TrimJournal(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        journal.forgetBefore(clock.instant().minus(KEPT));
    }
}
