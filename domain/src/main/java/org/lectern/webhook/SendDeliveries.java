package org.lectern.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lectern.post.StoreUnavailable;
import org.lectern.time.OwnThreads;
import org.lectern.time.Recurring;

/**
 * Sends what is due: to each receiver one delivery after another, to several receivers at once, so that a slow one keeps none of the others
 * waiting.
 */
@ApplicationScoped
public class SendDeliveries implements Recurring {
    private static final Logger LOG = System.getLogger(SendDeliveries.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** For deliveries that are on their way when the application ends. */
    private static final Duration GRACE = Duration.ofSeconds(3);
    /** On one node. A receiver that fails is paused, so that it has no place for long. */
    static final int MOST_AT_ONCE = 8;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final SendingTurn turn;
    private final Receivers receivers;
    private final OwnThreads threads;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean hasEnded;
    /** So that those at the end of the list get a place, too. */
    private int turns;

    /** For the container's proxy. */
    protected SendDeliveries() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public SendDeliveries(
            Webhooks webhooks, Deliveries deliveries, SendingTurn turn, Receivers receivers, Clock clock) {
        this(webhooks, deliveries, turn, receivers, new OwnThreads(MOST_AT_ONCE), clock);
    }

    SendDeliveries(
            Webhooks webhooks,
            Deliveries deliveries,
            SendingTurn turn,
            Receivers receivers,
            OwnThreads threads,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.turn = turn;
        this.receivers = receivers;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        List<String> ready = webhooks.all().stream()
                .filter(webhook ->
                        webhook.isActive() && !now.isBefore(webhook.health().pausedUntil()))
                .map(Webhook::id)
                .filter(id -> !busy.contains(id))
                .toList();
        if (ready.isEmpty() || !deliveries.areDue(ready, now)) {
            return;
        }
        List<String> inTurn = new ArrayList<>(ready);
        Collections.rotate(inTurn, turns++);
        for (String id : inTurn) {
            boolean hasPlace = !hasEnded && busy.size() < MOST_AT_ONCE;
            if (hasPlace && deliveries.next(id, now).isPresent() && busy.add(id)) {
                begin(id);
            }
        }
    }

    /** Who answers as usual may do so; what takes longer is broken off, and sent again when we are there again. */
    @Override
    public void end() {
        hasEnded = true;
        if (!threads.end(GRACE)) {
            receivers.end();
            threads.end(GRACE);
        }
    }

    private void begin(String webhook) {
        try {
            threads.execute(() -> take(webhook));
        } catch (RuntimeException refused) {
            busy.remove(webhook);
            throw refused;
        }
    }

    private void take(String webhook) {
        try {
            turn.take(webhook, () -> hasEnded);
        } catch (StoreUnavailable outage) {
            LOG.log(Level.DEBUG, "webhook.postponed: the store does not answer", outage);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "webhook.failed id=" + webhook, failure);
        } finally {
            busy.remove(webhook);
        }
    }
}
