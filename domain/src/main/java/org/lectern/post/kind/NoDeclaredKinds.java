package org.lectern.post.kind;

import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Optional;

/** A site that declared nothing, and can't. */
@Vetoed
final class NoDeclaredKinds implements DeclaredKinds {
    @Override
    public List<StoredKind> all() {
        return List.of();
    }

    @Override
    public Optional<StoredKind> find(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<StoredKind> version(String name, long version) {
        return Optional.empty();
    }

    @Override
    public List<String> everyName() {
        return List.of();
    }

    @Override
    public long latestVersion(String name) {
        return 0;
    }

    @Override
    public boolean insert(StoredKind kind) {
        return false;
    }

    @Override
    public boolean replace(StoredKind kind) {
        return false;
    }

    @Override
    public boolean delete(String name, long version) {
        return false;
    }
}
