package org.lectern.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The leases of a test. */
public final class InMemoryLeases implements Leases {
    private final Map<String, Lease> byName = new HashMap<>();
    private final Clock clock;

    public InMemoryLeases(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Lease> acquire(String name, String holder, Duration duration) {
        Optional<Lease> last = Optional.ofNullable(byName.get(name));
        Instant now = clock.instant();
        if (last.filter(lease -> lease.until().isAfter(now)).isPresent()) {
            return Optional.empty();
        }
        return kept(new Lease(name, holder, last.map(Lease::number).orElse(0L) + 1, now.plus(duration)));
    }

    @Override
    public synchronized Optional<Lease> held(String name) {
        return Optional.ofNullable(byName.get(name))
                .filter(lease -> lease.until().isAfter(clock.instant()));
    }

    @Override
    public synchronized Optional<Lease> renew(Lease lease, Duration duration) {
        return isPresent(lease)
                ? kept(new Lease(
                        lease.name(),
                        lease.holder(),
                        lease.number(),
                        clock.instant().plus(duration)))
                : Optional.empty();
    }

    @Override
    public synchronized void release(Lease lease) {
        if (isPresent(lease)) {
            kept(new Lease(lease.name(), lease.holder(), lease.number() + 1, Instant.EPOCH));
        }
    }

    private Optional<Lease> kept(Lease lease) {
        byName.put(lease.name(), lease);
        return Optional.of(lease);
    }

    private boolean isPresent(Lease lease) {
        return Optional.ofNullable(byName.get(lease.name()))
                .filter(last -> last.number() == lease.number())
                .isPresent();
    }
}
