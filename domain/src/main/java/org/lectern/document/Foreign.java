package org.lectern.document;

import java.util.Objects;

/**
 * A value of a type that only the store knows (an object id, a regular expression, a minimum key): Lectern shows its text and hands the
 * value back untouched.
 *
 * @param value the store's own value, with equality by content
 */
public record Foreign(String text, Object value) {
    public Foreign {
        Objects.requireNonNull(text);
        Objects.requireNonNull(value);
    }
}
