package org.lectern.housekeeping;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Things that belonged to posts which are gone. One for each kind of thing; it is found by CDI. */
public interface Orphans {
    /**
     * @param post the id of the post that it belonged to, as text; empty where that is not known
     * @param detail what it is, in words
     */
    record Orphan(String id, Optional<String> post, String detail) {}

    /** What they are, as checks' names spell it: {@code revisions}, {@code images}. */
    String things();

    /**
     * In the order of their ids, somewhat more than so many at most.
     *
     * @param goesOn asked again and again; what was found so far is all when it says no
     */
    List<Orphan> all(int limit, BooleanSupplier goesOn);

    /** @return whether it was there and was an orphan still */
    boolean remove(String id);
}
