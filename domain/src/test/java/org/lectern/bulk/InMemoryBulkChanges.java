package org.lectern.bulk;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The bulk changes of a test. Keeps {@link BulkChanges}' contract, in a map. */
public final class InMemoryBulkChanges implements BulkChanges {
    private final TreeMap<String, BulkChange> changes = new TreeMap<>();
    private int writesLeft;
    private Runnable interruption = () -> {};

    /** Lets somebody else act just before a write: the last of so many from now on. */
    public synchronized void afterWrites(int count, Runnable action) {
        writesLeft = count;
        interruption = action;
    }

    @Override
    public synchronized Optional<BulkChange> find(String id) {
        return Optional.ofNullable(changes.get(id));
    }

    @Override
    public synchronized List<BulkChange> latest(Optional<String> before, int limit) {
        return changes.descendingMap().values().stream()
                .filter(change -> before.isEmpty() || change.id().compareTo(before.get()) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<BulkChange> atWork(int limit) {
        return changes.values().stream()
                .filter(change -> change.state().isAtWork())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void insert(BulkChange change) {
        changes.put(change.id(), new BulkChange(change.id(), 1, change.document()));
    }

    @Override
    public synchronized Optional<BulkChange> replace(BulkChange change) {
        if (writesLeft > 0 && --writesLeft == 0) {
            interruption.run();
        }
        BulkChange stored = changes.get(change.id());
        if (stored == null || stored.version() != change.version()) {
            return Optional.empty();
        }
        BulkChange next = new BulkChange(change.id(), change.version() + 1, change.document());
        changes.put(change.id(), next);
        return Optional.of(next);
    }
}
