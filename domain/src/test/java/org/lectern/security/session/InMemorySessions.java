package org.lectern.security.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The log-ins of a test. */
public final class InMemorySessions implements Sessions {
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    @Override
    public void insert(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public List<Session> of(String user) {
        return sessions.values().stream()
                .filter(each -> each.user().equals(user))
                .sorted(Comparator.comparing(Session::id).reversed())
                .toList();
    }

    @Override
    public void seen(String id, Instant then) {
        sessions.computeIfPresent(
                id,
                (same, each) -> new Session(
                        id,
                        each.user(),
                        each.userVersion(),
                        each.address(),
                        each.browser(),
                        each.started(),
                        then,
                        each.until()));
    }

    @Override
    public boolean delete(String id) {
        return sessions.remove(id) != null;
    }

    @Override
    public void deleteOf(String user, Optional<String> spared) {
        sessions.values()
                .removeIf(each -> each.user().equals(user)
                        && spared.filter(each.id()::equals).isEmpty());
    }

    @Override
    public void deleteEnded(Instant now) {
        sessions.values().removeIf(each -> !each.until().isAfter(now));
    }
}
