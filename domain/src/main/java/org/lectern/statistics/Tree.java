package org.lectern.statistics;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Which buckets count.
 *
 * @param id what its buckets are stored under
 * @param zone the one whose days it has
 * @param version that of the bucket of all, once everything below it is in it
 */
public record Tree(String id, ZoneId zone, long version) {
    public Tree {
        Objects.requireNonNull(id);
        Objects.requireNonNull(zone);
    }
}
