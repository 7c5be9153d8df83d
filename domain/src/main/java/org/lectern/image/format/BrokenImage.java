package org.lectern.image.format;

/** A picture that can't be read. The message says why, for the person who brought it. */
public class BrokenImage extends Exception {
    private static final long serialVersionUID = 1;

    public BrokenImage(String message) {
        super(message);
    }

    public BrokenImage(String message, Throwable cause) {
        super(message, cause);
    }
}
