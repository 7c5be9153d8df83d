package org.lectern.idempotency;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The requests of a test. */
public final class InMemoryKeyedRequests implements KeyedRequests {
    private final Map<String, KeyedRequest> requests = new HashMap<>();

    @Override
    public synchronized boolean insert(KeyedRequest request) {
        return requests.putIfAbsent(request.id(), request) == null;
    }

    @Override
    public synchronized Optional<KeyedRequest> find(String id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public synchronized boolean replace(KeyedRequest request, int attempt) {
        boolean isThere = isUnanswered(request.id(), attempt);
        if (isThere) {
            requests.put(request.id(), request);
        }
        return isThere;
    }

    @Override
    public synchronized void renew(String id, int attempt, Instant until) {
        if (isUnanswered(id, attempt)) {
            KeyedRequest old = requests.get(id);
            requests.put(
                    id,
                    new KeyedRequest(id, old.fingerprint(), old.seed(), attempt, until, old.answer(), old.expires()));
        }
    }

    @Override
    public synchronized void delete(String id, int attempt) {
        if (isUnanswered(id, attempt)) {
            requests.remove(id);
        }
    }

    @Override
    public synchronized void deleteExpired(Instant now) {
        requests.values().removeIf(each -> !now.isBefore(each.expires()));
    }

    private boolean isUnanswered(String id, int attempt) {
        return find(id).filter(
                        each -> each.attempt() == attempt && each.answer().isEmpty())
                .isPresent();
    }
}
