package org.lectern.persistence.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.change.Telling;
import org.lectern.document.Document;
import org.lectern.webhook.Health;
import org.lectern.webhook.Webhook;
import org.lectern.webhook.Webhook.Wishes;
import org.lectern.webhook.WebhookSecrets;

/** Webhooks as they are stored, but for their ids. */
final class WebhookDocuments {
    static final String VERSION = "version";
    static final String HEALTH = "health";

    private WebhookDocuments() {}

    /** All but version and health. */
    static Document settings(Webhook webhook) {
        Wishes wishes = webhook.wishes();
        Document filters = Document.empty();
        for (var filter : wishes.filters().entrySet()) {
            filters = filters.with(filter.getKey(), filter.getValue());
        }
        return Document.of("by", webhook.by())
                .with("created", webhook.created())
                .with("since", webhook.since())
                .with("url", wishes.url().toString())
                .with("description", wishes.description())
                .with(
                        "events",
                        wishes.events().stream().sorted().map(Telling::text).toList())
                .with("filters", filters)
                .with("active", wishes.isActive())
                .with("secret", webhook.secrets().current())
                .with("formerSecret", webhook.secrets().former().orElse(null))
                .with("formerUntil", webhook.secrets().formerUntil().orElse(null));
    }

    static Document health(Health health) {
        return Document.of("failures", health.failures())
                .withOptional("failingSince", health.failingSince())
                .with("pausedUntil", health.pausedUntil())
                .withOptional("delivered", health.delivered())
                .withOptional("problem", health.problem())
                .with("switchedOff", health.switchedOff());
    }

    static Webhook webhook(String id, Document stored) {
        Instant created = stored.instant("created").orElse(Instant.EPOCH);
        return new Webhook(
                id,
                stored.number(VERSION).orElse(0L),
                stored.text("by").orElse(""),
                created,
                stored.instant("since").orElse(created),
                wishes(stored),
                new WebhookSecrets(
                        stored.text("secret").orElse(""), stored.text("formerSecret"), stored.instant("formerUntil")),
                health(stored.document(HEALTH).orElse(Document.empty())));
    }

    private static Wishes wishes(Document stored) {
        Document filters = stored.document("filters").orElse(Document.empty());
        Map<String, List<String>> read = new LinkedHashMap<>();
        filters.names().forEach(name -> read.put(name, filters.texts(name)));
        return new Wishes(
                URI.create(stored.text("url").orElse("")),
                stored.text("description").orElse(""),
                stored.texts("events").stream()
                        .map(Telling::parse)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                read,
                stored.flag("active").orElse(false));
    }

    private static Health health(Document stored) {
        return new Health(
                stored.number("failures").orElse(0L).intValue(),
                stored.instant("failingSince"),
                stored.instant("pausedUntil").orElse(Instant.EPOCH),
                stored.instant("delivered"),
                stored.text("problem"),
                stored.flag("switchedOff").orElse(false));
    }
}
