package org.lectern.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.lectern.lease.KeptLease;
import org.lectern.lease.Leases;
import org.lectern.site.ThisNode;
import org.lectern.webhook.Receivers.Answer;

/**
 * Sends to one receiver for a while. One node at a time does; each attempt is written down before it is made, on the condition that nobody
 * else did, so that a crash costs an attempt and never a delivery, and two nodes do not make the same one. An end in order costs nothing.
 */
@ApplicationScoped
public class SendingTurn {
    private static final Logger LOG = System.getLogger(SendingTurn.class.getName());
    /** Twice as long as a delivery may take, as it is renewed when half of it is over: so long do others wait for a node that died. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Payload payload;
    private final Receivers receivers;
    private final Leases leases;
    private final ThisNode node;
    private final Clock clock;

    /** For the container's proxy. */
    protected SendingTurn() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public SendingTurn(
            Webhooks webhooks,
            Deliveries deliveries,
            Payload payload,
            Receivers receivers,
            Leases leases,
            ThisNode node,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.payload = payload;
        this.receivers = receivers;
        this.leases = leases;
        this.node = node;
        this.clock = clock;
    }

    /** Until nothing is due any more, something went wrong, or others should have a turn. @param isOver the application ends */
    void take(String id, BooleanSupplier isOver) {
        KeptLease lease = new KeptLease(leases, "webhook." + id, node.id(), LEASE, clock);
        Instant end = clock.instant().plus(LONGEST);
        try {
            boolean goesOn = true;
            while (goesOn && !isOver.getAsBoolean() && clock.instant().isBefore(end) && lease.hold()) {
                goesOn = sendNext(id);
            }
        } finally {
            lease.release();
        }
    }

    private boolean sendNext(String id) {
        Optional<Webhook> webhook = webhooks.find(id).filter(Webhook::isActive);
        Optional<Delivery> next = webhook.flatMap(each -> deliveries.next(id, clock.instant()));
        if (next.isEmpty()) {
            return false;
        }
        Delivery waiting = next.get();
        Delivery begun =
                waiting.begun(clock.instant(), () -> ThreadLocalRandom.current().nextDouble());
        if (!deliveries.replace(begun, waiting.attempts())) {
            return true;
        }
        Answer answer = send(begun, webhook.get());
        if (answer instanceof Answer.BrokenOff) {
            deliveries.replace(waiting, begun.attempts());
            return false;
        }
        return hasArrived(begun, webhook.get(), answer);
    }

    private Answer send(Delivery delivery, Webhook webhook) {
        byte[] body = payload.of(delivery);
        Instant now = clock.instant();
        long seconds = now.getEpochSecond();
        Map<String, String> headers = Map.of(
                "webhook-id",
                delivery.id(),
                "webhook-timestamp",
                Long.toString(seconds),
                "webhook-signature",
                webhook.secrets().signatures(delivery.id(), seconds, body, now));
        return receivers.send(webhook.wishes().url(), headers, body);
    }

    private boolean hasArrived(Delivery delivery, Webhook webhook, Answer answer) {
        if (answer instanceof Answer.Taken taken) {
            return arrived(delivery, webhook, taken);
        }
        failed(delivery, webhook, answer);
        return false;
    }

    private boolean arrived(Delivery delivery, Webhook webhook, Answer.Taken taken) {
        Instant now = clock.instant();
        deliveries.replace(delivery.arrived("the receiver answered " + taken.status(), now), delivery.attempts());
        webhooks.note(webhook.id(), webhook.health().afterDelivery(now));
        return true;
    }

    private void failed(Delivery delivery, Webhook webhook, Answer answer) {
        Instant now = clock.instant();
        boolean isGone = answer instanceof Answer.Gone;
        String why = answer instanceof Answer.Failed failed
                ? failed.why()
                : "the receiver answered 410: it wants nothing more";
        Duration least = answer instanceof Answer.Failed failed ? failed.least() : Duration.ZERO;
        Delivery after = delivery.failed(why, least, now);
        deliveries.replace(after, delivery.attempts());
        if (after.state() == Delivery.State.DEAD) {
            LOG.log(Level.WARNING, "webhook.delivery-dead id={0}: {1}", delivery.id(), why);
        }
        Health health = webhook.health().afterFailure(why, least, now);
        boolean isToEnd = isGone || health.isFailingTooLong(now);
        webhooks.note(webhook.id(), isToEnd ? health.off() : health);
        if (isToEnd && webhooks.replace(webhook.switchedOff()).isPresent()) {
            LOG.log(Level.WARNING, "webhook.switched-off id={0}: {1}", webhook.id(), why);
        }
    }
}
