package org.lectern.persistence.embedded.file;

/** There is no room for what was to be written; what was written before is kept. */
public class FullDisk extends StoreFailure {
    private static final long serialVersionUID = 1L;

    FullDisk(Throwable cause) {
        super("The disk is full; free some space, then try again", cause);
    }
}
