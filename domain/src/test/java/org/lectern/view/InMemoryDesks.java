package org.lectern.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The desks of a test. */
public final class InMemoryDesks implements Desks {
    private final Map<String, Desk> desks = new HashMap<>();

    @Override
    public synchronized Desk of(String owner) {
        return desks.getOrDefault(owner, Desk.empty(owner));
    }

    @Override
    public synchronized Optional<Desk> replace(Desk desk) {
        if (of(desk.owner()).version() != desk.version()) {
            return Optional.empty();
        }
        Desk stored = new Desk(desk.owner(), desk.version() + 1, desk.columns(), desk.views());
        desks.put(desk.owner(), stored);
        return Optional.of(stored);
    }
}
