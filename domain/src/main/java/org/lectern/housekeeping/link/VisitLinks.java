package org.lectern.housekeeping.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.housekeeping.HousekeepingSettings;
import org.lectern.lease.Lease;
import org.lectern.lease.Leases;
import org.lectern.time.Recurring;

/**
 * Looks at addresses on other sites when they are due, if that is configured: one after another, on one node at a time.
 */
@ApplicationScoped
public class VisitLinks implements Recurring {
    private static final Logger LOG = System.getLogger(VisitLinks.class.getName());
    private static final String LEASE = "external-links";
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** Longer than an address may take; the lease is renewed for each. */
    private static final Duration LEASED = Duration.ofMinutes(5);

    private static final int AT_A_TIME = 50;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ExternalLinks links;
    private final LinkProbes probes;
    private final HousekeepingSettings settings;
    private final Leases leases;
    private final Clock clock;

    /** For the container's proxy. */
    protected VisitLinks() {
        this(null, null, null, null, null);
    }

    @Inject
    public VisitLinks(
            ExternalLinks links, LinkProbes probes, HousekeepingSettings settings, Leases leases, Clock clock) {
        this.links = links;
        this.probes = probes;
        this.settings = settings;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        if (!settings.checksExternalLinks() || links.due(clock.instant(), 1).isEmpty()) {
            return;
        }
        Optional<Lease> lease = leases.acquire(LEASE, "visit", LEASED);
        if (lease.isPresent()) {
            try {
                visit(links.due(clock.instant(), AT_A_TIME), lease.get());
            } finally {
                leases.release(lease.get());
            }
        }
    }

    private void visit(List<ExternalLink> due, Lease lease) {
        Instant end = clock.instant().plus(LONGEST);
        try (LinkProbes.Session session = probes.open()) {
            for (ExternalLink link : due) {
                if (clock.instant().isAfter(end) || leases.renew(lease, LEASED).isEmpty()) {
                    return;
                }
                ExternalLink after = link.after(session.probe(link.address()), clock.instant());
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                links.save(after);
                LOG.log(Level.DEBUG, "link.visited state={0} failures={1}", after.state(), after.failures());
            }
        }
    }
}
