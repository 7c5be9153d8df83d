package org.lectern.post.kind;

import java.util.List;
import java.util.Optional;

/** Hands everything on. */
class StoredElsewhere implements DeclaredKinds {
    private final DeclaredKinds kinds;

    StoredElsewhere(DeclaredKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<StoredKind> all() {
        return kinds.all();
    }

    @Override
    public Optional<StoredKind> find(String name) {
        return kinds.find(name);
    }

    @Override
    public Optional<StoredKind> version(String name, long version) {
        return kinds.version(name, version);
    }

    @Override
    public List<String> everyName() {
        return kinds.everyName();
    }

    @Override
    public long latestVersion(String name) {
        return kinds.latestVersion(name);
    }

    @Override
    public boolean insert(StoredKind kind) {
        return kinds.insert(kind);
    }

    @Override
    public boolean replace(StoredKind kind) {
        return kinds.replace(kind);
    }

    @Override
    public boolean delete(String name, long version) {
        return kinds.delete(name, version);
    }
}
