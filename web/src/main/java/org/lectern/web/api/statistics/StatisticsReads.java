package org.lectern.web.api.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lectern.statistics.Timeline;
import org.lectern.statistics.Timelines;

/** What was written over time, of all posts or of some. */
@ApplicationScoped
public class StatisticsReads {
    private final Timelines timelines;
    private final Clock clock;

    /** For the container's proxy. */
    protected StatisticsReads() {
        this(null, null);
    }

    @Inject
    public StatisticsReads(Timelines timelines, Clock clock) {
        this.timelines = timelines;
        this.clock = clock;
    }

    Timeline timeline(Optional<StatisticsScope> scope) {
        Instant now = clock.instant();
        return scope.map(some -> timelines.of(some.aspect(), some.names(), now)).orElseGet(() -> timelines.ofAll(now));
    }
}
