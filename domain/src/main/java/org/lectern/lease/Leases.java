package org.lectern.lease;

import java.time.Duration;
import java.util.Optional;

/**
 * Who may do what only one node, and one thread of it, may do at a time. Safe for use by many threads and by many nodes.
 *
 * <p>A holder that does not renew in time loses the lease without being told: whatever it writes then has to be conditional by itself.
 * Nodes whose clocks differ need leases that last longer than the difference. Every method throws {@link
 * org.lectern.post.StoreUnavailable} when the store does not answer.
 */
public interface Leases {
    /** Empty if somebody holds it, be it another thread of the same holder. */
    Optional<Lease> acquire(String name, String holder, Duration duration);

    /** The lease, if somebody has it now. */
    Optional<Lease> held(String name);

    /** Lets the lease end so much later than now; empty if somebody else took it over, or it was released. */
    Optional<Lease> renew(Lease lease, Duration duration);

    /** Lets others have it at once; nothing happens if the lease is no longer the holder's. */
    void release(Lease lease);
}
