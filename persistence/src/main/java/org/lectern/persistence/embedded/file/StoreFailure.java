package org.lectern.persistence.embedded.file;

/** The store's file cannot be used as it should; the message says what to do. */
public class StoreFailure extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public StoreFailure(String message) {
        super(message);
    }

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
