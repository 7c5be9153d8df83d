package org.lectern.importing.frontmatter;

/**
 * A number or an instant, and how it was written: the tag {@code 1.10} is not the tag {@code 1.1}.
 *
 * @param value as a {@link org.lectern.document.Document} holds it
 */
public record Literal(Object value, String written) {
    @Override
    public String toString() {
        return written;
    }
}
