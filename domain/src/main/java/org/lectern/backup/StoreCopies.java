package org.lectern.backup;

import java.nio.file.Path;
import java.util.Optional;

/** Copies of everything that the store holds. */
public interface StoreCopies {
    /** Why this store can't be copied from here, and what to do instead; empty: it can. */
    Optional<String> obstacle();

    /**
     * Copies what is stored now into a file, while others read and write on: every write that was acknowledged before is in it.
     *
     * @param target is not there yet; it appears when the copy is whole and on the disk, until then a {@code .part} beside it
     * @throws CopyFailed if there is no such copy at the end
     */
    void copyTo(Path target);
}
