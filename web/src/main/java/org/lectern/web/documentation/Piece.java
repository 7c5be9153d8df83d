package org.lectern.web.documentation;

/**
 * A piece of a sentence.
 *
 * @param href empty: it leads nowhere
 */
public record Piece(String text, String href) {
    static Piece of(String text) {
        return new Piece(text, "");
    }

    static Piece schema(String name) {
        return new Piece(name, "#schema-" + name);
    }
}
