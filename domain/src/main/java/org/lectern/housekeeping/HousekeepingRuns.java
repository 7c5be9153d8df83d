package org.lectern.housekeeping;

import java.util.List;
import java.util.Optional;

/** All runs, those of the past too. Every method throws {@link org.lectern.post.StoreUnavailable} when the store does not answer. */
public interface HousekeepingRuns {
    Optional<HousekeepingRun> findRun(String id);

    /** The newest ones first. */
    List<HousekeepingRun> latest(int limit);

    /** Stores the run under its id, in place of what it was before; a wish to cancel it stays. */
    void save(HousekeepingRun run);

    /** Asks whichever node the run is on to stop it; nothing happens if it is not there or has ended. */
    void askToCancel(String id);

    boolean isAskedToCancel(String id);
}
