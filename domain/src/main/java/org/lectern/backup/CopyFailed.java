package org.lectern.backup;

/** The store could not be copied. The message says why and what to do. */
public class CopyFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CopyFailed(String message) {
        super(message);
    }

    public CopyFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
