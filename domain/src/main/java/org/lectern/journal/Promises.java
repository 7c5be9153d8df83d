package org.lectern.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The promises that nobody has kept yet, and some that were kept a moment ago. Safe for use by many threads. */
public interface Promises {
    void add(Promise promise);

    /** Those made before this instant, oldest first. */
    List<Promise> madeBefore(Instant instant, int limit);

    void remove(Collection<String> ids);
}
