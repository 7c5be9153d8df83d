package org.lectern.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The buckets that this node has read or written, so that it reads only what has changed. Safe for use by many threads. */
@ApplicationScoped
public class BucketMemory {
    /** How many counts are kept, of about 80 bytes each. */
    private static final int ROOM = 500_000;

    private final Buckets buckets;
    private final Cache<Key, Bucket> known = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, Bucket bucket) ->
                    10 + bucket.counts().size() + bucket.parts().size())
            .executor(Runnable::run)
            .build();

    private record Key(String tree, Period period) {}

    /** For the container's proxy. */
    protected BucketMemory() {
        this(null);
    }

    @Inject
    public BucketMemory(Buckets buckets) {
        this.buckets = buckets;
    }

    /** As it was when it was read or written last; it may have changed since. A bucket that is not stored has nothing. */
    Bucket lastSeen(String tree, Period period) {
        return Optional.ofNullable(known.getIfPresent(new Key(tree, period))).orElseGet(() -> read(tree, period));
    }

    /** As it is stored. */
    Bucket read(String tree, Period period) {
        return read(tree, List.of(period)).stream().findFirst().orElseGet(() -> Bucket.none(period));
    }

    /** Those of them that are stored, as they are. */
    List<Bucket> read(String tree, List<Period> periods) {
        List<Bucket> found = buckets.find(tree, periods);
        found.forEach(bucket -> known.put(new Key(tree, bucket.period()), bucket));
        return found;
    }

    /** Like {@link Buckets#write}; who writes remembers. */
    Optional<Bucket> write(String tree, Bucket bucket, long former) {
        if (!buckets.write(tree, bucket, former)) {
            return Optional.empty();
        }
        Bucket written = bucket.withVersion(former + 1);
        known.put(new Key(tree, bucket.period()), written);
        return Optional.of(written);
    }

    /** Like {@link Buckets#writeAll}. */
    boolean writeAll(String tree, List<Bucket> changed) {
        boolean areWritten = changed.isEmpty() || buckets.writeAll(tree, changed);
        if (areWritten) {
            changed.forEach(
                    bucket -> known.put(new Key(tree, bucket.period()), bucket.withVersion(bucket.version() + 1)));
        }
        return areWritten;
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
            read(tree, missing).forEach(bucket -> found.put(bucket.period(), bucket));
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
