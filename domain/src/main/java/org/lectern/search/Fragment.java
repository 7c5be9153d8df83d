package org.lectern.search;

import java.util.List;

/** A passage, piece by piece: together they are its text. Plain text, not HTML: who shows it escapes it. */
public record Fragment(List<Piece> pieces) {
    public Fragment {
        pieces = List.copyOf(pieces);
    }

    /** @param marked whether this is what was searched for */
    public record Piece(String text, boolean marked) {}
}
