package org.lectern.webhook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Webhooks for tests of what uses them. */
public final class InMemoryWebhooks implements Webhooks {
    private final Map<String, Webhook> webhooks = new TreeMap<>();

    @Override
    public synchronized List<Webhook> all() {
        return List.copyOf(webhooks.values());
    }

    @Override
    public synchronized Optional<Webhook> find(String id) {
        return Optional.ofNullable(webhooks.get(id));
    }

    @Override
    public synchronized Webhook insert(Webhook webhook) {
        Webhook first = with(webhook, 1, webhook.health());
        webhooks.put(first.id(), first);
        return first;
    }

    @Override
    public synchronized Optional<Webhook> replace(Webhook changed) {
        Optional<Webhook> next = find(changed.id())
                .filter(stored -> stored.version() == changed.version())
                .map(stored -> with(changed, changed.version() + 1, stored.health()));
        next.ifPresent(each -> webhooks.put(each.id(), each));
        return next;
    }

    @Override
    public synchronized void note(String id, Health health) {
        webhooks.computeIfPresent(id, (same, webhook) -> with(webhook, webhook.version(), health));
    }

    @Override
    public synchronized void delete(String id) {
        webhooks.remove(id);
    }

    private static Webhook with(Webhook webhook, long version, Health health) {
        return new Webhook(
                webhook.id(),
                version,
                webhook.by(),
                webhook.created(),
                webhook.since(),
                webhook.wishes(),
                webhook.secrets(),
                health);
    }
}
