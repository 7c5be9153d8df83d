package org.lectern.importing;

import java.io.Serial;

/** What an import tells of its way, and asks about it. */
interface Course {
    /** How many items of the archive an earlier attempt has brought in; they are passed over. */
    long from();

    /** Whether to go on. @param done items, of so many */
    boolean goesOn(long done, long total);

    /** All that came of so many items is stored. */
    void stored(long items);

    /** A stretch of a large item is stored. */
    void storedInPart();

    /** Another node is at it: nothing more is to be written. */
    final class TakenOver extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        TakenOver() {
            super("another node is at it", null, false, false);
        }
    }
}
