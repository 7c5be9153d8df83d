package org.lectern.persistence.mongo;

import com.mongodb.ErrorCategory;

/** Another document has the same value where each has to have its own. */
public final class DuplicateKey extends RuntimeException {
    private static final long serialVersionUID = 1;

    DuplicateKey(String message) {
        super(message);
    }

    public static boolean is(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Whether it is the id that another one has. */
    public boolean isOfId() {
        return getMessage().contains("index: _id_");
    }
}
