package org.lectern.post.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lectern.time.Recurring;

/** Deletes links that expired a month ago; until then who follows one is told that it did. */
@ApplicationScoped
public class SweepPreviews implements Recurring {
    static final Duration TOLD = Duration.ofDays(30);

    private final PreviewLinks links;
    private final Clock clock;

    /** For the container's proxy. */
    protected SweepPreviews() {
        this(null, null);
    }

    @Inject
    public SweepPreviews(PreviewLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        links.deleteExpired(clock.instant().minus(TOLD));
    }
}
