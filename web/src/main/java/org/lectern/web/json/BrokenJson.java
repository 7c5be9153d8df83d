package org.lectern.web.json;

/** A body that is no JSON, or no JSON that can be read without guessing. */
public class BrokenJson extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BrokenJson(String message) {
        super(message);
    }
}
