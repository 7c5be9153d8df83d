package org.lectern.post;

/** The store did not answer, or not in time. What was asked may be asked again later. */
public class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
