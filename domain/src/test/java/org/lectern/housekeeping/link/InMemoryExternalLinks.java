package org.lectern.housekeeping.link;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The addresses of a test. */
public final class InMemoryExternalLinks implements ExternalLinks {
    private final Map<String, ExternalLink> links = new LinkedHashMap<>();

    @Override
    public synchronized List<ExternalLink> findAll(Collection<String> addresses) {
        return links.values().stream()
                .filter(link -> addresses.contains(link.address()))
                .toList();
    }

    @Override
    public synchronized void addMissing(Collection<ExternalLink> missing) {
        missing.forEach(link -> links.putIfAbsent(link.address(), link));
    }

    @Override
    public synchronized List<ExternalLink> due(Instant now, int limit) {
        return links.values().stream()
                .filter(link -> !link.due().isAfter(now))
                .sorted(Comparator.comparing(ExternalLink::due))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void save(ExternalLink link) {
        links.put(link.address(), link);
    }
}
