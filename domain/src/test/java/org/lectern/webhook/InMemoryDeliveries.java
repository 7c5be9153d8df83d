package org.lectern.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.webhook.Delivery.State;

/** Deliveries for tests of what uses them. */
public final class InMemoryDeliveries implements Deliveries {
    private static final Comparator<Delivery> ORDER =
            Comparator.comparingLong(Delivery::number).thenComparing(Delivery::id);

    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();

    @Override
    public synchronized void addMissing(Collection<Delivery> all) {
        all.forEach(each -> deliveries.putIfAbsent(each.id(), each));
    }

    @Override
    public synchronized Optional<Delivery> find(String id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    @Override
    public synchronized boolean areDue(Collection<String> webhooks, Instant now) {
        return webhooks.stream().anyMatch(each -> next(each, now).isPresent());
    }

    @Override
    public synchronized Optional<Delivery> next(String webhook, Instant now) {
        return of(webhook)
                .filter(each -> each.state() == State.PENDING && !each.due().isAfter(now))
                .min(ORDER);
    }

    @Override
    public synchronized boolean replace(Delivery changed, int attempts) {
        boolean isThis = find(changed.id())
                .filter(each -> each.state() == State.PENDING && each.attempts() == attempts)
                .isPresent();
        if (isThis) {
            deliveries.put(changed.id(), changed);
        }
        return isThis;
    }

    @Override
    public synchronized List<Delivery> page(
            String webhook, Optional<State> state, Optional<Delivery> before, int limit) {
        return of(webhook)
                .filter(each -> state.isEmpty() || state.get() == each.state())
                .filter(each -> before.isEmpty() || ORDER.compare(each, before.get()) < 0)
                .sorted(ORDER.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count(String webhook, State state) {
        return of(webhook).filter(each -> each.state() == state).count();
    }

    @Override
    public synchronized long revive(String webhook, Instant now) {
        List<Delivery> dead =
                of(webhook).filter(each -> each.state() == State.DEAD).toList();
        dead.forEach(each -> deliveries.put(each.id(), revived(each, now)));
        return dead.size();
    }

    @Override
    public synchronized boolean revive(String webhook, String id, Instant now) {
        Optional<Delivery> found = find(id).filter(each -> each.webhook().equals(webhook));
        found.ifPresent(each -> deliveries.put(id, revived(each, now)));
        return found.isPresent();
    }

    @Override
    public synchronized void deleteAll(String webhook) {
        deliveries.values().removeIf(each -> each.webhook().equals(webhook));
    }

    @Override
    public synchronized long forget(State state, Instant before) {
        int size = deliveries.size();
        deliveries.values().removeIf(each -> each.state() == state && each.at().isBefore(before));
        return size - deliveries.size();
    }

    private Stream<Delivery> of(String webhook) {
        return deliveries.values().stream().filter(each -> each.webhook().equals(webhook));
    }

    private static Delivery revived(Delivery delivery, Instant now) {
        return new Delivery(
                delivery.id(),
                delivery.webhook(),
                delivery.number(),
                delivery.telling(),
                delivery.post(),
                delivery.version(),
                delivery.at(),
                State.PENDING,
                0,
                now,
                Optional.empty(),
                delivery.outcome());
    }
}
