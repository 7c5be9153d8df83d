package org.lectern.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The buckets that this node has read, so that it reads only what has changed. Safe for use by many threads. */
final class BucketMemory {
    /** How many counts are kept, of about 80 bytes each. */
    private static final int ROOM = 300_000;

    private final Buckets buckets;
    private final Cache<Key, Bucket> known = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, Bucket bucket) ->
                    10 + bucket.counts().tags().size() + bucket.parts().size())
            .executor(Runnable::run)
            .build();

    private record Key(String tree, Period period) {}

    BucketMemory(Buckets buckets) {
        this.buckets = buckets;
    }

    /** In this version or a later one. */
    Bucket find(String tree, Period period, long version) {
        return find(tree, Map.of(period, version)).get(period);
    }

    /**
     * @param versions the least of each
     * @throws FelledTree if one is not there
     */
    Map<Period, Bucket> find(String tree, Map<Period, Long> versions) {
        Map<Period, Bucket> found = new HashMap<>();
        List<Period> missing = new ArrayList<>();
        versions.forEach((period, version) -> {
            Bucket bucket = known.getIfPresent(new Key(tree, period));
            if (bucket == null || bucket.version() < version) {
                missing.add(period);
            } else {
                found.put(period, bucket);
            }
        });
        if (!missing.isEmpty()) {
            buckets.find(tree, missing).forEach(bucket -> {
                known.put(new Key(tree, bucket.period()), bucket);
                found.put(bucket.period(), bucket);
            });
            missing.forEach(period -> requireVersion(found, tree, period, versions.get(period)));
        }
        return found;
    }

    private static void requireVersion(Map<Period, Bucket> found, String tree, Period period, long version) {
        boolean isThere = found.containsKey(period) && found.get(period).version() >= version;
        if (!isThere) {
            throw new FelledTree(tree, period);
        }
    }
}
