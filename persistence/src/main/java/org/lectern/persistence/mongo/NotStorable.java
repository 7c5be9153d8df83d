package org.lectern.persistence.mongo;

/** The store has no place for the document. The message says why, in words for the person who sent it. */
public final class NotStorable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotStorable(String message) {
        super(message);
    }

    NotStorable(String message, Throwable cause) {
        super(message, cause);
    }
}
