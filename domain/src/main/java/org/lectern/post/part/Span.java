package org.lectern.post.part;

/** A piece of a text, in UTF-16 units. @param end the first unit behind it */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    String of(String text) {
        return text.substring(start, end);
    }
}
