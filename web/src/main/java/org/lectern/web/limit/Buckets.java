package org.lectern.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A bucket of tokens for each key: one is taken by each request, and they come back evenly, so many a minute. Whoever has not asked for a
 * minute has a full one, and is forgotten. Of more than {@value #MOST} keys at once some begin anew.
 */
final class Buckets {
    private static final int MOST = 100_000;
    private static final double MINUTE = 60_000;

    private record Bucket(double tokens, long at) {}

    private final int perMinute;
    private final Clock clock;
    private final Cache<String, Bucket> buckets;

    Buckets(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Duration.ofMinutes(2))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    Quota take(String key) {
        long now = clock.millis();
        AtomicReference<Boolean> allowed = new AtomicReference<>(false);
        Bucket after = buckets.asMap().compute(key, (same, bucket) -> {
            double there = bucket == null ? perMinute : filled(bucket, now);
            allowed.set(there >= 1);
            return new Bucket(there >= 1 ? there - 1 : there, now);
        });
        double tokens = after.tokens();
        return new Quota(allowed.get(), (long) tokens, until(perMinute - tokens), until(1 - tokens));
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(perMinute, bucket.tokens() + Math.max(0, now - bucket.at()) * perMinute / MINUTE);
    }

    private Duration until(double missing) {
        return Duration.ofMillis((long) Math.ceil(Math.max(0, missing) * MINUTE / perMinute));
    }
}
