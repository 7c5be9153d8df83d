package org.lectern.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The users of a test. */
public final class InMemoryUsers implements Users {
    private final Map<String, User> users = new TreeMap<>();

    @Override
    public synchronized Optional<User> find(String name) {
        return Optional.ofNullable(users.get(name));
    }

    @Override
    public synchronized Optional<User> findBySubject(String subject) {
        return users.values().stream()
                .filter(each -> each.subject().filter(subject::equals).isPresent())
                .findFirst();
    }

    @Override
    public synchronized List<User> list(Optional<String> after, int limit) {
        return users.values().stream()
                .filter(each ->
                        after.filter(name -> each.name().compareTo(name) <= 0).isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean insert(User user) {
        if (user.subject().flatMap(this::findBySubject).isPresent()) {
            return false;
        }
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
