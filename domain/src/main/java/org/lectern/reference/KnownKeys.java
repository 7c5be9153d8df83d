package org.lectern.reference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Inserts what is mentioned and not there. Of the keys that it met it remembers the latest for a while, so that most mentions cost nothing;
 * what another node deletes meanwhile is found missing by {@link UnregisteredReferences}.
 */
final class KnownKeys {
    private static final int MOST = 20_000;
    private static final Duration FOR = Duration.ofMinutes(10);

    private final Referents referents;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FOR).build();

    KnownKeys(Referents referents) {
        this.referents = referents;
    }

    /**
     * Sees to it that each key means something.
     *
     * @param first what becomes of each key if nothing has it yet
     * @return the keys of what had to be inserted
     */
    Set<String> ensure(Map<String, Referent> first) {
        Map<String, Referent> unknown = new LinkedHashMap<>(first);
        unknown.keySet().removeIf(key -> key.isBlank() || known.getIfPresent(key) != null);
        if (unknown.isEmpty()) {
            return Set.of();
        }
        Set<String> held = new HashSet<>();
        referents.findAllHolding(unknown.keySet()).forEach(each -> held.addAll(each.keys()));
        List<Referent> missing = new ArrayList<>();
        unknown.forEach((key, referent) -> {
            if (!held.contains(key)) {
                missing.add(referent);
            }
        });
        List<ReferentResult> results = missing.isEmpty() ? List.of() : referents.insertAll(missing);
        unknown.keySet().forEach(key -> known.put(key, true));
        return results.stream()
                .filter(ReferentResult.Stored.class::isInstance)
                .flatMap(result -> ((ReferentResult.Stored) result).referent().keys().stream())
                .collect(Collectors.toSet());
    }

    void forget() {
        known.invalidateAll();
    }
}
