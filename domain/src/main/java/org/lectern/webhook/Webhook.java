package org.lectern.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.change.ChangeFilter;
import org.lectern.change.Telling;

/**
 * Somebody who wants to be told of changes.
 *
 * @param version grows by one with every change of what people set
 * @param by whose token made it
 * @param created when it was made
 * @param since from when on changes are told: when it was made, or switched on again
 * @param secrets what deliveries are signed with
 * @param health how deliveries went; not part of the version
 */
public record Webhook(
        String id,
        long version,
        String by,
        Instant created,
        Instant since,
        Wishes wishes,
        WebhookSecrets secrets,
        Health health) {
    public Webhook {
        Objects.requireNonNull(id);
        Objects.requireNonNull(by);
        Objects.requireNonNull(created);
        Objects.requireNonNull(since);
        Objects.requireNonNull(wishes);
        Objects.requireNonNull(secrets);
        Objects.requireNonNull(health);
    }

    /**
     * What people set.
     *
     * @param description for people; may be empty
     * @param events empty: all
     * @param filters conditions by the name of a field, as people wrote them
     */
    public record Wishes(
            URI url, String description, Set<Telling> events, Map<String, List<String>> filters, boolean isActive) {
        public Wishes {
            Objects.requireNonNull(url);
            Objects.requireNonNull(description);
            events = Set.copyOf(events);
            TreeMap<String, List<String>> copy = new TreeMap<>();
            filters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
            filters = Collections.unmodifiableMap(copy);
        }

        ChangeFilter filter() {
            List<Set<String>> conditions = filters.entrySet().stream()
                    .flatMap(entry -> ChangeFilter.Field.parse(entry.getKey()).stream()
                            .flatMap(field -> entry.getValue().stream()
                                    .map(value -> ChangeFilter.condition(field, value))
                                    .flatMap(Optional::stream)))
                    .toList();
            return new ChangeFilter(events, conditions);
        }
    }

    public boolean isActive() {
        return wishes.isActive();
    }

    Webhook with(Wishes changed, Instant now) {
        Instant from = changed.isActive() && !isActive() ? now : since;
        return new Webhook(id, version, by, created, from, changed, secrets, health);
    }

    Webhook with(WebhookSecrets changed) {
        return new Webhook(id, version, by, created, since, wishes, changed, health);
    }

    Webhook switchedOff() {
        Wishes off = new Wishes(wishes.url(), wishes.description(), wishes.events(), wishes.filters(), false);
        return new Webhook(id, version, by, created, since, off, secrets, health);
    }
}
