package org.lectern.housekeeping;

import java.util.List;
import java.util.Optional;

/** Things that belonged to posts which are gone. One for each kind of thing; it is found by CDI. */
public interface Orphans {
    /**
     * @param post the id of the post that it belonged to, as text; empty where that is not known
     * @param detail what it is, in words
     */
    record Orphan(String id, Optional<String> post, String detail) {}

    /** What they are, as checks' names spell it: {@code revisions}, {@code images}. */
    String things();

    /** In the order of their ids, somewhat more than so many at most. Uses an index, and reads no bodies. */
    List<Orphan> all(int limit);

    /** @return whether it was there and was an orphan still */
    boolean remove(String id);
}
