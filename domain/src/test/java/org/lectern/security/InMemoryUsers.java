package org.lectern.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The users of a test. */
public final class InMemoryUsers implements Users {
    private final Map<String, User> users = new LinkedHashMap<>();

    @Override
    public synchronized Optional<User> find(String name) {
        return Optional.ofNullable(users.get(name));
    }

    @Override
    public synchronized boolean insert(User user) {
        return users.putIfAbsent(user.name(), user) == null;
    }

    @Override
    public synchronized boolean replace(User user) {
        boolean follows = find(user.name())
                .filter(stored -> stored.version() == user.version() - 1)
                .isPresent();
        if (follows) {
            users.put(user.name(), user);
        }
        return follows;
    }
}
