package org.lectern.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lectern.time.Recurring;

/**
 * Settles what was written where nobody reads counts, and once after each start recounts everything, a month at a time: another program may
 * have changed posts while this one was down.
 */
@ApplicationScoped
public class TendCounts implements Recurring {
    private static final Logger LOG = System.getLogger(TendCounts.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Statistics statistics;
    private final RecountPosts recountPosts;
    private final Clock clock;
    private Optional<Recount> recount = Optional.empty();
    private boolean isRecounted;

    /** For the container's proxy. */
    protected TendCounts() {
        this(null, null, null);
    }

    @Inject
    public TendCounts(Statistics statistics, RecountPosts recountPosts, Clock clock) {
        this.statistics = statistics;
        this.recountPosts = recountPosts;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public synchronized void run() {
        statistics.of(clock.instant());
        if (isRecounted) {
            return;
        }
        recount = recount.or(recountPosts::begin);
        isRecounted = recount.isPresent() && !recount.get().step();
        if (isRecounted) {
            RecountResult result = recount.orElseThrow().result();
            Level level = result.mended().isEmpty() ? Level.DEBUG : Level.INFO;
            LOG.log(
                    level,
                    "counts.recounted days={0} mended={1}",
                    result.days(),
                    result.mended().size());
            recount = Optional.empty();
        }
    }
}
