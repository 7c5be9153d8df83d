package org.lectern.bulk;

import java.util.List;
import java.util.Optional;
import org.lectern.bulk.BulkStep.Outcome;

/** The steps of all bulk changes. Safe for use by many threads. */
public interface BulkSteps {
    /** Of one page, at most. */
    int MAX_LIMIT = 1000;

    /** Stores new steps. */
    void insertAll(List<BulkStep> steps);

    /** Puts steps in place of what they were. */
    void saveAll(List<BulkStep> steps);

    /**
     * In the order of their numbers.
     *
     * @param after only steps with higher numbers
     * @param outcome empty: any
     */
    List<BulkStep> page(String bulk, long after, Optional<Outcome> outcome, int limit);

    long count(String bulk, Outcome outcome);

    void deleteAll(String bulk);
}
