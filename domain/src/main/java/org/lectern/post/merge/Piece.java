package org.lectern.post.merge;

/** A piece of a text that two people changed. Joined in their order, with one text each, the pieces are a whole text. */
public sealed interface Piece {
    /** The text that stands here, or is proposed to; of a conflict, mine. */
    String text();

    /** Nobody changed it, or both in the same way. */
    record Agreed(String text) implements Piece {}

    /** Only I changed it. @param before what stood here */
    record Mine(String text, String before) implements Piece {}

    /** Only the others changed it. @param before what stood here */
    record Theirs(String text, String before) implements Piece {}

    /** Both changed it, each in another way. */
    record Conflict(String mine, String theirs, String before) implements Piece {
        @Override
        public String text() {
            return mine;
        }
    }
}
