package org.lectern.importing.original;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** {@link Originals} in memory. */
public final class InMemoryOriginals implements Originals {
    private final ConcurrentSkipListMap<String, byte[]> kept = new ConcurrentSkipListMap<>();

    @Override
    public void keepAll(Collection<Original> originals) {
        originals.forEach(each -> kept.putIfAbsent(each.hash(), each.bytes().clone()));
    }

    @Override
    public Optional<byte[]> find(String hash) {
        return Optional.ofNullable(kept.get(hash));
    }

    @Override
    public List<String> page(Optional<String> after, int limit) {
        return after.map(hash -> kept.tailMap(hash, false)).orElse(kept).keySet().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void delete(String hash) {
        kept.remove(hash);
    }
}
