package org.lectern.post.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The links of a test. */
public final class InMemoryPreviewLinks implements PreviewLinks {
    private final List<PreviewLink> links = new ArrayList<>();

    @Override
    public synchronized Optional<PreviewLink> findByHash(String hash) {
        return links.stream().filter(link -> link.hash().equals(hash)).findFirst();
    }

    @Override
    public synchronized List<PreviewLink> list(String post, Instant now, int limit) {
        return links.stream()
                .filter(link -> link.post().equals(post) && !link.isExpiredAt(now))
                .sorted(Comparator.comparing(PreviewLink::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void insert(PreviewLink link) {
        links.add(link);
    }

    @Override
    public synchronized boolean delete(String id, String post) {
        return links.removeIf(link -> link.id().equals(id) && link.post().equals(post));
    }

    @Override
    public synchronized void deleteExpired(Instant then) {
        links.removeIf(link -> link.isExpiredAt(then));
    }
}
