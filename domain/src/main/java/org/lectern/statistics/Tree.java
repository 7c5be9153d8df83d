package org.lectern.statistics;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Which buckets count.
 *
 * @param id what its buckets are stored under
 * @param zone the one whose days it has
 * @param version that of the bucket of all, once everything below it is in it
 * @param format what its buckets hold, by number: former programs counted less
 */
public record Tree(String id, ZoneId zone, long version, int format) {
    /** 1: tags, kinds and languages. 2: events, people and words, too. */
    public static final int FORMAT = 2;

    public Tree {
        Objects.requireNonNull(id);
        Objects.requireNonNull(zone);
    }

    /** One whose buckets hold all that this program counts. */
    public Tree(String id, ZoneId zone, long version) {
        this(id, zone, version, FORMAT);
    }

    /** Whether it has the days of this zone, and all that is counted. */
    boolean fits(ZoneId wanted) {
        return zone.equals(wanted) && format == FORMAT;
    }
}
