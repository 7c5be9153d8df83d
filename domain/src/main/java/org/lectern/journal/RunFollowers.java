package org.lectern.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lectern.importing.Background;
import org.lectern.lease.Leases;
import org.lectern.site.ThisNode;
import org.lectern.time.Recurring;

/** Lets each {@link DurableFollower} read on one node at a time, none waiting for another. */
@ApplicationScoped
public class RunFollowers implements Recurring {
    private final List<Reading> readings;
    private final Background background;

    /** For the container's proxy. */
    protected RunFollowers() {
        readings = List.of();
        background = null;
    }

    @Inject
    public RunFollowers(
            @Any Instance<DurableFollower> followers,
            Journal journal,
            Bookmarks bookmarks,
            Leases leases,
            ThisNode node,
            Background background,
            Clock clock) {
        readings = followers.stream()
                .map(follower -> new Reading(follower, journal, bookmarks, leases, node, clock))
                .toList();
        this.background = background;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(250);
    }

    @Override
    public void run() {
        readings.stream().filter(Reading::begin).forEach(reading -> background.run(reading::read));
    }

    @Override
    public void end() {
        readings.forEach(Reading::end);
    }
}
