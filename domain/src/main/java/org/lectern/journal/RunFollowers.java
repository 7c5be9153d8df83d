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

    /** For the container's proxy. */
    protected RunFollowers() {
        readings = List.of();
        threads = null;
    }

    @Inject
    public RunFollowers(
            @Any Instance<DurableFollower> followers,
            Journal journal,
            Bookmarks bookmarks,
            Leases leases,
            ThisNode node,
            Clock clock) {
        readings = followers.stream()
                .map(follower -> new Reading(follower, journal, bookmarks, leases, node, clock))
                .toList();
        threads = new OwnThreads(Math.max(1, readings.size()));
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(250);
    }

    @Override
    public void run() {
        readings.forEach(Reading::keep);
        readings.stream().filter(Reading::begin).forEach(this::read);
    }

    @Override
    public void end() {
        readings.forEach(Reading::end);
        threads.end(PATIENCE);
    }

    private void read(Reading reading) {
        try {
            threads.execute(reading::read);
        } catch (RuntimeException noThread) {
            reading.leave();
            throw noThread;
        }
    }
}
