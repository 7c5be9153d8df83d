package org.lectern.webhook;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.journal.Journal;
import org.lectern.post.MergePatch;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.security.RandomText;
import org.lectern.webhook.Webhook.Wishes;

/** Makes webhooks, changes them, ends them, and lets them try again. */
@ApplicationScoped
public class CurateWebhooks {
    /** Every change is matched with each of them. */
    public static final int MOST = 100;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Receivers receivers;
    private final RandomText random;
    private final Journal journal;
    private final Clock clock;

    /** For the container's proxy. */
    protected CurateWebhooks() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public CurateWebhooks(
            Webhooks webhooks,
            Deliveries deliveries,
            Receivers receivers,
            RandomText random,
            Journal journal,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.receivers = receivers;
        this.random = random;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the webhook, whose secret is to be shown this once, or what is wrong with what is wanted */
    public Checked<Webhook> create(String by, Document wanted) {
        Checked<Wishes> wishes = checked(wanted, Optional.empty());
        if (wishes instanceof Checked.Wrong<Wishes> wrong) {
            return Checked.wrong(wrong.violations());
        }
        if (webhooks.all().size() >= MOST) {
            return Checked.wrong(List.of(
                    new Violation("", "there are " + MOST + " webhooks already; delete one that nobody needs")));
        }
        Instant now = clock.instant();
        return Checked.right(webhooks.insert(new Webhook(
                UlidCreator.getMonotonicUlid().toString(),
                0,
                by,
                now,
                now,
                ((Checked.Right<Wishes>) wishes).value(),
                WebhookSecrets.first(random),
                Health.UNKNOWN)));
    }

    /**
     * @param patch a merge patch (RFC 7396) of what people set
     * @return the webhook as it is now, empty if somebody else changed it meanwhile; or what is wrong
     */
    public Checked<Optional<Webhook>> change(Webhook former, Document patch) {
        Checked<Wishes> wishes = checked(MergePatch.apply(settings(former), patch), Optional.of(former));
        if (wishes instanceof Checked.Wrong<Wishes> wrong) {
            return Checked.wrong(wrong.violations());
        }
        Wishes wanted = ((Checked.Right<Wishes>) wishes).value();
        Optional<Webhook> changed = webhooks.replace(former.with(wanted, clock.instant()));
        changed.filter(Webhook::isActive)
                .ifPresent(each -> webhooks.note(each.id(), each.health().rested()));
        return Checked.right(changed.flatMap(each -> webhooks.find(each.id())));
    }

    /** @return with a new secret, which is to be shown this once; the former one signs beside it for a day */
    public Optional<Webhook> renewSecret(Webhook former) {
        return webhooks.replace(former.with(former.secrets().renewed(random, clock.instant())));
    }

    public void delete(Webhook webhook) {
        webhooks.delete(webhook.id());
        deliveries.deleteAll(webhook.id());
    }

    /** Sends something that says nothing, soon. */
    public Delivery ping(Webhook webhook) {
        Delivery ping =
                Delivery.ping(webhook.id(), UlidCreator.getMonotonicUlid().toString(), journal.head(), clock.instant());
        deliveries.addMissing(List.of(ping));
        webhooks.note(webhook.id(), webhook.health().rested());
        return ping;
    }

    /** Sends again what was given up. @return how many they are */
    public long redeliverDead(Webhook webhook) {
        webhooks.note(webhook.id(), webhook.health().rested());
        return deliveries.revive(webhook.id(), clock.instant());
    }

    /** Sends this one again, whatever became of it. @return as it is now; empty if there is none */
    public Optional<Delivery> redeliver(Webhook webhook, String delivery) {
        webhooks.note(webhook.id(), webhook.health().rested());
        boolean isThere = deliveries.revive(webhook.id(), delivery, clock.instant());
        return isThere ? deliveries.find(delivery) : Optional.empty();
    }

    /** What people set of it, and can patch. */
    public static Document settings(Webhook webhook) {
        return WebhookDraft.document(webhook.wishes());
    }

    /** The address is judged when it is new; it is judged again with every delivery. */
    private Checked<Wishes> checked(Document wanted, Optional<Webhook> former) {
        Checked<Wishes> read = WebhookDraft.read(wanted);
        if (read instanceof Checked.Right<Wishes> right) {
            Wishes wishes = right.value();
            boolean isNew = former.filter(each -> each.wishes().url().equals(wishes.url()))
                    .isEmpty();
            Optional<String> objection = isNew ? receivers.objection(wishes.url()) : Optional.empty();
            return objection
                    .<Checked<Wishes>>map(what -> Checked.wrong(List.of(new Violation("/url", what))))
                    .orElse(read);
        }
        return read;
    }
}
