package org.lectern.post.unsaved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.lectern.time.Recurring;

/** Forgets what nobody came back to for half a year. */
@ApplicationScoped
public class SweepUnsaved implements Recurring {
    public static final Duration KEPT = Duration.ofDays(180);

    private final UnsavedTexts texts;
    private final Clock clock;

    /** For the container's proxy. */
    protected SweepUnsaved() {
        this(null, null);
    }

    @Inject
    public SweepUnsaved(UnsavedTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        texts.deleteKeptBefore(clock.instant().minus(KEPT));
    }
}
