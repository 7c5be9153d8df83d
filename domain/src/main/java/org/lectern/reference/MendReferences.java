package org.lectern.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.stream.Stream;
import org.lectern.event.Events;
import org.lectern.event.SeriesList;
import org.lectern.lease.Leases;
import org.lectern.person.People;
import org.lectern.time.Recurring;

/**
 * Ends mergers that a crash left half done, every few minutes on one node; a few times a day one node looks through all posts for what they mention and
 * has no document.
 */
@ApplicationScoped
public class MendReferences implements Recurring {
    private static final Logger LOG = System.getLogger(MendReferences.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** Nobody gives it back: its end is the time of the next look. */
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(6);

    /** A little less than the pause, so that every few minutes one node mends, whichever is first. */
    private static final Duration BETWEEN_MENDINGS = PAUSE.minusSeconds(10);

    private final Events events;
    private final SeriesList series;
    private final People people;
    private final UnregisteredReferences unregistered;
    private final Leases leases;

    /** For the container's proxy. */
    protected MendReferences() {
        this(null, null, null, null, null);
    }

    @Inject
    public MendReferences(
            Events events, SeriesList series, People people, UnregisteredReferences unregistered, Leases leases) {
        this.events = events;
        this.series = series;
        this.people = people;
        this.unregistered = unregistered;
        this.leases = leases;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        boolean mends =
                leases.acquire("mergers", "references", BETWEEN_MENDINGS).isPresent();
        int mended = mends
                ? Stream.of(events, series, people)
                        .mapToInt(referents -> new Merging(referents).mend())
                        .sum()
                : 0;
        boolean looks =
                leases.acquire("references", "references", BETWEEN_LOOKS).isPresent();
        int registered = looks ? unregistered.register() : 0;
        if (mended + registered > 0) {
            LOG.log(Level.INFO, "references.mended mergers={0} registered={1}", mended, registered);
        }
    }
}
