package org.lectern.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.lectern.site.Site;
import org.lectern.time.Recurring;

/** Lets everything be looked at once a day. Of several nodes one does; one that was down at that hour is not in time for that day. */
@ApplicationScoped
public class DailyHousekeeping implements Recurring {
    static final String BY = "every day";

    private static final Logger LOG = System.getLogger(DailyHousekeeping.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int LATEST = 10;

    private final RunHousekeeping running;
    private final HousekeepingRuns runs;
    private final HousekeepingSettings settings;
    private final Site site;
    private final Clock clock;

    /** For the container's proxy. */
    protected DailyHousekeeping() {
        this(null, null, null, null, null);
    }

    @Inject
    public DailyHousekeeping(
            RunHousekeeping running, HousekeepingRuns runs, HousekeepingSettings settings, Site site, Clock clock) {
        this.running = running;
        this.runs = runs;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    /** Settings that are wrong are met when Lectern starts and not in the first night. */
    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.log(Level.DEBUG, "housekeeping.configured hour={0}", settings.hour());
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        ZonedDateTime now = clock.instant().atZone(site.zone());
        boolean isTime = settings.hour().filter(hour -> hour == now.getHour()).isPresent();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS).toInstant();
        if (isTime && !hasRunSince(hour)) {
            running.start(BY, Set.of());
        }
    }

    private boolean hasRunSince(Instant hour) {
        return runs.latest(LATEST).stream()
                .anyMatch(run -> run.by().equals(BY) && !run.started().isBefore(hour));
    }
}
