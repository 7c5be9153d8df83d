package org.lectern.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Promises for tests of who makes and keeps them. */
public final class InMemoryPromises implements Promises {
    private final ConcurrentSkipListMap<String, Promise> byId = new ConcurrentSkipListMap<>();

    @Override
    public void add(Promise promise) {
        byId.put(promise.id(), promise);
    }

    @Override
    public List<Promise> madeBefore(Instant instant, int limit) {
        return byId.values().stream()
                .filter(promise -> promise.at().isBefore(instant))
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(Collection<String> ids) {
        byId.keySet().removeAll(ids);
    }
}
