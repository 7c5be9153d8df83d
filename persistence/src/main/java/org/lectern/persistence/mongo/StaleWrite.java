package org.lectern.persistence.mongo;

/** The document is not (any more) what the write started from. */
public final class StaleWrite extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StaleWrite(String message) {
        super(message);
    }
}
