package org.lectern.housekeeping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.housekeeping.Finding.State;

/**
 * All findings, the mended ones too. Safe for use by many threads and nodes: a change of a finding decides by its version. Every method
 * throws {@link org.lectern.post.StoreUnavailable} when the store does not answer.
 */
public interface Findings {
    /** At most so many in one page. */
    int MAX_LIMIT = 1000;

    Optional<Finding> find(String id);

    /** Those of these ids that there are, in no particular order. */
    List<Finding> findAll(Collection<String> ids);

    /** Those of these subjects that are open or ignored, in no particular order. */
    List<Finding> unfixed(Collection<String> subjects);

    /**
     * A check's queue, by subject and then by id, so that what there is to do in one post stands together.
     *
     * @param state empty: all of them
     * @param after the last finding of the page before, be it in the queue still or not
     */
    List<Finding> queue(String check, Optional<State> state, Optional<Finding> after, int limit);

    /** Those of a check that are open or ignored, and were last seen before this instant; the longest unseen first. */
    List<Finding> unseenSince(String check, Instant instant, int limit);

    /** How many findings of these checks there are, by check and state; what there is none of is left out. */
    Map<String, Map<State, Long>> counts(Collection<String> checks);

    /**
     * Stores new findings (their version is 0) and changed ones. One that somebody else changed or stored meanwhile is left as it is.
     *
     * @return the ids of those that were left
     */
    List<String> save(List<Finding> changed);
}
