package org.lectern.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lectern.change.ChangeFilter;
import org.lectern.change.TellChanges;
import org.lectern.change.ToldChange;
import org.lectern.journal.DurableFollower;
import org.lectern.journal.JournalEntry;
import org.lectern.webhook.Delivery.State;

/** Makes a delivery of each change for each webhook that wants to know. What a crash made it do twice is there once. */
@ApplicationScoped
public class QueueDeliveries implements DurableFollower {
    private static final Logger LOG = System.getLogger(QueueDeliveries.class.getName());
    /** That wait for one webhook: a receiver that takes so few is no receiver any more, and the store has an end. */
    static final int MOST_WAITING = 100_000;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final TellChanges telling;
    private final Clock clock;

    /** For the container's proxy. */
    protected QueueDeliveries() {
        this(null, null, null, null);
    }

    @Inject
    public QueueDeliveries(Webhooks webhooks, Deliveries deliveries, TellChanges telling, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public void follow(List<JournalEntry> entries) {
        List<Webhook> active = webhooks.all().stream().filter(Webhook::isActive).toList();
        if (active.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<ToldChange> changes = telling.tell(entries);
        for (Webhook webhook : active) {
            ChangeFilter filter = webhook.wishes().filter();
            List<Delivery> wanted = changes.stream()
                    .filter(change -> filter.matches(change) && !change.at().isBefore(webhook.since()))
                    .map(change -> Delivery.of(change, webhook, now))
                    .toList();
            if (!wanted.isEmpty() && hasRoom(webhook, now)) {
                deliveries.addMissing(wanted);
            }
        }
    }

    private boolean hasRoom(Webhook webhook, Instant now) {
        if (deliveries.count(webhook.id(), State.PENDING) < MOST_WAITING) {
            return true;
        }
        String why = "more than " + MOST_WAITING + " deliveries wait";
        webhooks.note(
                webhook.id(),
                webhook.health().afterFailure(why, Duration.ZERO, now).off());
        webhooks.replace(webhook.switchedOff());
        LOG.log(Level.WARNING, "webhook.switched-off id={0}: {1}", webhook.id(), why);
        return false;
    }
}
