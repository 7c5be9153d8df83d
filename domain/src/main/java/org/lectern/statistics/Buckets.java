package org.lectern.statistics;

import java.util.Collection;
import java.util.List;

/** The buckets of all trees. Safe for use by many threads. Every method throws {@link org.lectern.post.StoreUnavailable}. */
public interface Buckets {
    /** Those of these that there are. */
    List<Bucket> find(String tree, Collection<Period> periods);

    /**
     * Stores a bucket in place of the version that it was made from, as the version after that.
     *
     * @param former 0 where there was none
     * @return false, and nothing is changed, where another version stands there meanwhile
     * @throws CountsTooLarge if the store does not take that much
     */
    boolean write(String tree, Bucket bucket, long former);

    /**
     * Stores many at once, each in place of the version that it states.
     *
     * @return whether all were; where false, some may have been
     * @throws CountsTooLarge if the store does not take that much
     */
    boolean writeAll(String tree, List<Bucket> buckets);

    /** Stores buckets of a tree that nobody else knows of, as their first version. */
    void insertAll(String tree, List<Bucket> buckets);

    /** Removes the buckets of all other trees. */
    void keepOnly(String tree);
}
