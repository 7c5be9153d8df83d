package org.lectern.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The buckets of a test. */
public final class InMemoryBuckets implements Buckets {
    private final Map<String, Map<Period, Bucket>> trees = new HashMap<>();

    @Override
    public synchronized List<Bucket> find(String tree, Collection<Period> periods) {
        Map<Period, Bucket> buckets = trees.getOrDefault(tree, Map.of());
        return new HashSet<>(periods)
                .stream().map(buckets::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized boolean write(String tree, Bucket bucket, long former) {
        Map<Period, Bucket> buckets = trees.computeIfAbsent(tree, unknown -> new HashMap<>());
        long version = Optional.ofNullable(buckets.get(bucket.period()))
                .map(Bucket::version)
                .orElse(0L);
        if (version != former) {
            return false;
        }
        buckets.put(bucket.period(), bucket.withVersion(former + 1));
        return true;
    }

    @Override
    public boolean writeAll(String tree, List<Bucket> buckets) {
        List<Boolean> written = buckets.stream()
                .map(bucket -> write(tree, bucket, bucket.version()))
                .toList();
        return !written.contains(false);
    }

    @Override
    public void insertAll(String tree, List<Bucket> buckets) {
        buckets.forEach(bucket -> write(tree, bucket, 0));
    }

    @Override
    public synchronized void keepOnly(String tree) {
        trees.keySet().retainAll(List.of(tree));
    }
}
