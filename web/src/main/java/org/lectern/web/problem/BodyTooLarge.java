package org.lectern.web.problem;

import java.io.IOException;

/** A body that grew beyond its limit while it was read. */
public class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1;

    public BodyTooLarge(long limit) {
        super("The body is larger than the " + limit / (1024 * 1024) + " MB that are allowed here.");
    }
}
