package org.lectern.importing.original;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was imported, as it was, by its hash. */
public interface Originals {
    /** Keeps those that are not kept yet. */
    void keepAll(Collection<Original> originals);

    /** The bytes that have this hash. */
    Optional<byte[]> find(String hash);

    /** The hashes of what is kept, in their order. @param after the last one of the page before */
    List<String> page(Optional<String> after, int limit);

    /** Does nothing where there is none. */
    void delete(String hash);
}
