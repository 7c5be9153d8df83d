package org.lectern.lease;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A lease that is taken as soon as nobody else has it, and from then on renewed in time by whoever asks for it. For one thread. */
public final class KeptLease {
    private final Leases leases;
    private final String name;
    private final String holder;
    private final Duration duration;
    private final Clock clock;
    private Optional<Lease> lease = Optional.empty();

    public KeptLease(Leases leases, String name, String holder, Duration duration, Clock clock) {
        this.leases = leases;
        this.name = name;
        this.holder = holder;
        this.duration = duration;
        this.clock = clock;
    }

    /** Takes it or keeps it. @return whether it is this holder's */
    public boolean hold() {
        if (lease.isEmpty()) {
            lease = leases.acquire(name, holder, duration);
        }
        return isHeld();
    }

    /** Keeps it, if it is this holder's. */
    public boolean isHeld() {
        boolean isOld = lease.filter(
                        each -> clock.instant().isAfter(each.until().minus(duration.dividedBy(2))))
                .isPresent();
        if (isOld) {
            lease = leases.renew(lease.orElseThrow(), duration);
        }
        return lease.isPresent();
    }

    /** Of a lease that is held: grows with every time that somebody takes it. */
    public long number() {
        return lease.map(Lease::number).orElseThrow();
    }

    public void release() {
        lease.ifPresent(leases::release);
        lease = Optional.empty();
    }
}
