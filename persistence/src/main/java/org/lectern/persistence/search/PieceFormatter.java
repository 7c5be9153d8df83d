package org.lectern.persistence.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.lectern.search.Fragment;
import org.lectern.search.Fragment.Piece;

/** Passages as plain pieces. */
final class PieceFormatter extends PassageFormatter {
    /** In characters; where a text has no sentences, a passage has no other end. */
    private static final int LONGEST = 400;

    @Override
    public List<Fragment> format(Passage[] passages, String content) {
        List<Fragment> fragments = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.getNumMatches() > 0) {
                fragments.add(fragment(passage, content));
            }
        }
        return fragments;
    }

    private static Fragment fragment(Passage passage, String content) {
        int begin = Math.max(passage.getStartOffset(), passage.getMatchStarts()[0] - LONGEST / 2);
        begin = whole(content, begin);
        int end = whole(content, Math.min(passage.getEndOffset(), begin + LONGEST));
        List<Piece> pieces = new ArrayList<>();
        int at = begin;
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int from = Math.max(at, passage.getMatchStarts()[i]);
            int to = Math.min(end, passage.getMatchEnds()[i]);
            if (from < to) {
                add(pieces, content, at, from, false);
                add(pieces, content, from, to, true);
                at = to;
            }
        }
        add(pieces, content, at, end, false);
        return new Fragment(pieces);
    }

    private static void add(List<Piece> pieces, String content, int from, int to, boolean marked) {
        if (from < to) {
            pieces.add(new Piece(content.substring(from, to), marked));
        }
    }

    /** No half characters. */
    private static int whole(String content, int place) {
        boolean isHalf = place > 0 && place < content.length() && Character.isLowSurrogate(content.charAt(place));
        return isHalf ? place - 1 : place;
    }
}
