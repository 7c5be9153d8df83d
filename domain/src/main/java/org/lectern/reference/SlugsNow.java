package org.lectern.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which slugs events or people have by now, by the keys under which posts name them. Remembered until one of them changes, and for a second
 * at most, since other programs' changes may be told late. Safe for use by many threads.
 */
final class SlugsNow {
    private static final int MOST_KEYS = 20_000;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Referents referents;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, Optional<String>> known = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(LONGEST)
            .build();

    SlugsNow(Referents referents) {
        this.referents = referents;
    }

    /** With at most one query. Keys that nobody has by now are left out. */
    Map<String, String> of(Collection<String> keys) {
        Map<String, Optional<String>> found = new HashMap<>(known.getAllPresent(keys));
        List<String> unknown =
                keys.stream().filter(key -> !found.containsKey(key)).distinct().toList();
        if (!unknown.isEmpty()) {
            found.putAll(read(unknown));
        }
        Map<String, String> slugs = new HashMap<>();
        found.forEach((key, slug) -> slug.ifPresent(now -> slugs.put(key, now)));
        return slugs;
    }

    private Map<String, Optional<String>> read(List<String> keys) {
        long before = changes.get();
        Map<String, Optional<String>> read = new HashMap<>();
        keys.forEach(key -> read.put(key, Optional.empty()));
        referents.findAllByKey(keys).forEach(each -> each.keys().forEach(key -> read.put(key, each.slug())));
        known.putAll(read);
        if (changes.get() != before) {
            known.invalidateAll();
        }
        return read;
    }

    /** What is being read at this moment may be from before the change, and is forgotten too. */
    void forget() {
        changes.incrementAndGet();
        known.invalidateAll();
    }
}
