package org.lectern.statistics;

/** There are more different tags than can be kept in one bucket. */
public final class CountsTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CountsTooLarge(String message, Throwable cause) {
        super(message, cause);
    }
}
