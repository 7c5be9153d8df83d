package org.lectern.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.lectern.time.Recurring;
import org.lectern.webhook.Delivery.State;

/** Forgets deliveries after a while: a week after the change what arrived, a month after it all else. */
@ApplicationScoped
public class ForgetDeliveries implements Recurring {
    private static final Map<State, Duration> KEPT = Map.of(
            State.DELIVERED, Duration.ofDays(7), State.DEAD, Duration.ofDays(30), State.PENDING, Duration.ofDays(30));

    private final Deliveries deliveries;
    private final Clock clock;

    /** For the container's proxy. */
    protected ForgetDeliveries() {
        this(null, null);
    }

    @Inject
    public ForgetDeliveries(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        KEPT.forEach((state, kept) -> {
            long forgotten;
            do {
                forgotten = deliveries.forget(state, now.minus(kept));
            } while (forgotten > 0);
        });
    }
}
