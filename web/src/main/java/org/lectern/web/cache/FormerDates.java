package org.lectern.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;

/**
 * When the answers of addresses became what they are. One that is made anew with the same bytes keeps its date, however much changed
 * elsewhere; one with other bytes gets a later date, though both were made within one second. Safe for use by many threads.
 */
final class FormerDates {
    /** In bytes, roughly. */
    private static final long MAX_WEIGHT = 16L * 1024 * 1024;

    private static final int REST = 200;

    private final Cache<String, Former> dates = Caffeine.newBuilder()
            .maximumWeight(MAX_WEIGHT)
            .weigher((String key, Former former) -> 2 * key.length() + REST)
            .executor(Runnable::run)
            .build();

    /** @param proposed what the answer would have, were it the first from its address */
    Dated of(String key, String etag, Instant proposed) {
        return dates.asMap()
                .compute(key, (same, former) -> {
                    Dated fresh = Dated.of(proposed, true);
                    if (former == null) {
                        return new Former(etag, fresh);
                    }
                    if (former.etag().equals(etag)) {
                        return former;
                    }
                    Instant next = former.date().at().plusSeconds(1);
                    return new Former(etag, fresh.at().isBefore(next) ? Dated.of(next, true) : fresh);
                })
                .date();
    }

    private record Former(String etag, Dated date) {}
}
