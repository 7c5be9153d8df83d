package org.lectern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lectern.lease.Leases;
import org.lectern.site.ThisNode;
import org.lectern.time.OwnThreads;
import org.lectern.time.Recurring;

/** Lets each {@link DurableFollower} read on one node at a time, none waiting for another. */
@ApplicationScoped
public class RunFollowers implements Recurring {
    /** For a follower to be done with what it has, when the application ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<Reading> readings;
    private final OwnThreads threads;
    private final TellJournal telling;

    /** For the container's proxy. */
    protected RunFollowers() {
        readings = List.of();
        threads = null;
        telling = null;
    }

    @Inject
    public RunFollowers(
            @Any Instance<DurableFollower> followers,
            Journal journal,
            TellJournal telling,
            Bookmarks bookmarks,
            Leases leases,
            ThisNode node,
            Clock clock) {
        readings = followers.stream()
                .map(follower -> new Reading(follower, journal, bookmarks, leases, node, clock))
                .toList();
        this.telling = telling;
        threads = new OwnThreads(Math.max(1, readings.size()));
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(250);
    }

    @Override
    public void run() {
        readings.forEach(Reading::keep);
        long newest = telling.told();
        readings.stream().filter(reading -> reading.beginFor(newest)).forEach(reading -> read(reading, newest));
    }

    @Override
    public void end() {
        readings.forEach(Reading::end);
        threads.end(PATIENCE);
    }

    private void read(Reading reading, long newest) {
        try {
            threads.execute(() -> reading.read(newest));
        } catch (RuntimeException noThread) {
            reading.leave();
            throw noThread;
        }
    }
}
