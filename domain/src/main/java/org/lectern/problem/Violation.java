package org.lectern.problem;

import java.util.Objects;

/**
 * What is wrong with one place of a document that somebody sent.
 *
 * @param pointer the place, as a JSON pointer (RFC 6901); empty for the whole document
 * @param detail what is wrong and what is allowed, in words for the person who sent it
 */
public record Violation(String pointer, String detail) {
    public Violation {
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(detail);
    }
}
