package org.lectern.housekeeping;

import java.util.List;

/**
 * Something that can be wrong with what is stored. One class per check in {@code check/}, found by CDI; each is one of {@link PostCheck},
 * {@link PostsCheck}, {@link GatheringCheck} and {@link StoreCheck}. Safe for use by many threads.
 */
public interface Check {
    /** As addresses and findings spell it: lower case with hyphens; never changes. */
    String name();

    /** As people read it, above its queue. */
    String label();

    /** What a finding means and why one would mend it, in a sentence or two. */
    String meaning();

    /** How a finding can be mended from here, the most usual way first. */
    default List<Fix> fixes() {
        return List.of();
    }
}
