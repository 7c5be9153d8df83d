package org.lectern.persistence.revision;

import java.io.Serial;

/** A version that is kept cannot be read: something in its chain was changed, by another program or by the disk. */
public final class BrokenRevision extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1;

    BrokenRevision(String message) {
        super(message);
    }

    BrokenRevision(String message, Throwable cause) {
        super(message, cause);
    }
}
