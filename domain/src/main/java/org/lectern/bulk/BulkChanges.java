package org.lectern.bulk;

import java.util.List;
import java.util.Optional;

/** All bulk changes. Safe for use by many threads. */
public interface BulkChanges {
    Optional<BulkChange> find(String id);

    /** Newest first. @param before only those that are older than the one with this id */
    List<BulkChange> latest(Optional<String> before, int limit);

    /** Those that are selecting, running or undoing; oldest first. */
    List<BulkChange> atWork(int limit);

    void insert(BulkChange change);

    /** Puts the change in the place of its former version. @return what is stored now; empty if somebody else was faster */
    Optional<BulkChange> replace(BulkChange change);
}
