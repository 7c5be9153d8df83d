package org.lectern.post.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Kinds as long as the test lasts. */
public final class InMemoryDeclaredKinds implements DeclaredKinds {
    private final Map<String, StoredKind> current = new TreeMap<>();
    private final Map<String, TreeMap<Long, StoredKind>> versions = new TreeMap<>();
    private int reads;

    /** How often somebody asked for all kinds. */
    public synchronized int reads() {
        return reads;
    }

    @Override
    public synchronized List<StoredKind> all() {
        reads++;
        return List.copyOf(current.values());
    }

    @Override
    public synchronized Optional<StoredKind> find(String name) {
        return Optional.ofNullable(current.get(name));
    }

    @Override
    public synchronized Optional<StoredKind> version(String name, long version) {
        return Optional.ofNullable(versions.getOrDefault(name, new TreeMap<>()).get(version));
    }

    @Override
    public synchronized List<String> everyName() {
        return List.copyOf(versions.keySet());
    }

    @Override
    public synchronized long latestVersion(String name) {
        return versions.containsKey(name) ? versions.get(name).lastKey() : 0;
    }

    @Override
    public synchronized boolean insert(StoredKind kind) {
        return !current.containsKey(kind.name()) && put(kind);
    }

    @Override
    public synchronized boolean replace(StoredKind kind) {
        return isAt(kind.name(), kind.version() - 1) && put(kind);
    }

    @Override
    public synchronized boolean delete(String name, long version) {
        return isAt(name, version) && current.remove(name) != null;
    }

    private boolean isAt(String name, long version) {
        return find(name).filter(kind -> kind.version() == version).isPresent();
    }

    private boolean put(StoredKind kind) {
        current.put(kind.name(), kind);
        versions.computeIfAbsent(kind.name(), name -> new TreeMap<>()).put(kind.version(), kind);
        return true;
    }
}
