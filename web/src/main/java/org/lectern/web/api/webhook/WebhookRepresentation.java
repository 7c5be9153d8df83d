package org.lectern.web.api.webhook;

import org.lectern.change.Telling;
import org.lectern.document.Document;
import org.lectern.webhook.CurateWebhooks;
import org.lectern.webhook.Delivery;
import org.lectern.webhook.Health;
import org.lectern.webhook.Webhook;

/** Webhooks and deliveries as the API shows them; a secret is shown by who has just made it. */
final class WebhookRepresentation {
    private WebhookRepresentation() {}

    static Document of(Webhook webhook) {
        return Document.of("id", webhook.id())
                .with("version", webhook.version())
                .withAll(CurateWebhooks.settings(webhook))
                .with("by", webhook.by())
                .with("created", webhook.created())
                .with("health", health(webhook));
    }

    static Document withSecret(Webhook webhook) {
        return of(webhook).with("secret", webhook.secrets().current());
    }

    private static Document health(Webhook webhook) {
        Health health = webhook.health();
        return Document.of("failures", health.failures())
                .with("failingSince", health.failingSince().orElse(null))
                .with("pausedUntil", health.failures() == 0 ? null : health.pausedUntil())
                .with("lastDelivered", health.delivered().orElse(null))
                .with("lastProblem", health.problem().orElse(null))
                .with("switchedOff", health.switchedOff() && !webhook.isActive());
    }

    static Document of(Delivery delivery) {
        return Document.of("id", delivery.id())
                .with("state", delivery.state().text())
                .with("event", delivery.telling().map(Telling::text).orElse("ping"))
                .with(
                        "number",
                        delivery.telling().map(each -> delivery.number()).orElse(null))
                .with("post", delivery.post().isEmpty() ? null : delivery.post())
                .with("at", delivery.at())
                .with("attempts", delivery.attempts())
                .with("outcome", delivery.outcome().orElse(null))
                .with("next", delivery.state() == Delivery.State.PENDING ? delivery.due() : null)
                .with("ended", delivery.ended().orElse(null));
    }
}
