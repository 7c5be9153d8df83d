package org.lectern.security.invitation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The links of a test. */
public final class InMemoryPasswordLinks implements PasswordLinks {
    private final Map<String, PasswordLink> links = new ConcurrentHashMap<>();

    @Override
    public void insert(PasswordLink link) {
        links.put(link.hash(), link);
    }

    @Override
    public Optional<PasswordLink> find(String hash) {
        return Optional.ofNullable(links.get(hash));
    }

    @Override
    public List<PasswordLink> of(String user) {
        return links.values().stream()
                .filter(each -> each.user().equals(user))
                .sorted(Comparator.comparing(PasswordLink::created).reversed())
                .toList();
    }

    @Override
    public void deleteOf(String user) {
        links.values().removeIf(each -> each.user().equals(user));
    }

    @Override
    public void deleteExpired(Instant now) {
        links.values().removeIf(each -> !each.expires().isAfter(now));
    }
}
