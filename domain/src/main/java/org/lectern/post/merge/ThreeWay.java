package org.lectern.post.merge;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.lectern.post.merge.Piece.Agreed;
import org.lectern.post.merge.Piece.Conflict;
import org.lectern.post.merge.Piece.Mine;
import org.lectern.post.merge.Piece.Theirs;

/**
 * Merges two texts that began as the same third one. Lines that only one of them changed are taken from that one; within lines that both
 * changed, words are. What touches is a conflict.
 *
 * <p>The differences are a library's. The ready-made merges that there are come with a whole version control system.
 */
public final class ThreeWay {
    private ThreeWay() {}

    /** A last line without a line break is one like any other: the merged text ends with a break where one of the two does. */
    public static List<Piece> merged(String base, String mine, String theirs) {
        List<Piece> pieces = mergedLines(closed(base), closed(mine), closed(theirs));
        boolean isOpen = !mine.endsWith("\n") && !theirs.endsWith("\n") && !pieces.isEmpty();
        if (isOpen) {
            int last = pieces.size() - 1;
            pieces.set(last, opened(pieces.get(last)));
        }
        return pieces;
    }

    private static String closed(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static String opened(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static Piece opened(Piece piece) {
        if (piece instanceof Conflict conflict) {
            return new Conflict(opened(conflict.mine()), opened(conflict.theirs()), opened(conflict.before()));
        }
        if (piece instanceof Mine mine) {
            return new Mine(opened(mine.text()), opened(mine.before()));
        }
        return piece instanceof Theirs theirs
                ? new Theirs(opened(theirs.text()), opened(theirs.before()))
                : new Agreed(opened(piece.text()));
    }

    private static List<Piece> mergedLines(String base, String mine, String theirs) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : merged(Tokens.lines(base), Tokens.lines(mine), Tokens.lines(theirs))) {
            if (piece instanceof Conflict conflict) {
                pieces.addAll(refined(conflict));
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** Whether every piece is decided. */
    public static boolean isSettled(List<Piece> pieces) {
        return pieces.stream().noneMatch(Conflict.class::isInstance);
    }

    /** The whole text, of each conflict my side. */
    public static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Where words can be told apart without a conflict they are; else the lines stay together, so that people choose whole ones. */
    private static List<Piece> refined(Conflict conflict) {
        List<Piece> words =
                merged(Tokens.words(conflict.before()), Tokens.words(conflict.mine()), Tokens.words(conflict.theirs()));
        return isSettled(words) ? words : List.of(conflict);
    }

    private static List<Piece> merged(List<String> base, List<String> mine, List<String> theirs) {
        Side my = new Side(base, Tokens.changes(base, mine));
        Side their = new Side(base, Tokens.changes(base, theirs));
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (my.hasNext() || their.hasNext()) {
            int start = Math.min(my.nextStart(), their.nextStart());
            int end = start;
            for (int before = -1; before != end; ) {
                before = end;
                end = their.grown(my.grown(end));
            }
            add(pieces, new Agreed(Tokens.joined(base, at, start)));
            add(pieces, piece(Tokens.joined(base, start, end), my.taken(start, end), their.taken(start, end)));
            at = end;
        }
        add(pieces, new Agreed(Tokens.joined(base, at, base.size())));
        return pieces;
    }

    private static Piece piece(String before, String mine, String theirs) {
        if (mine.equals(theirs)) {
            return new Agreed(mine);
        }
        if (theirs.equals(before)) {
            return new Mine(mine, before);
        }
        return mine.equals(before) ? new Theirs(theirs, before) : new Conflict(mine, theirs, before);
    }

    private static void add(List<Piece> pieces, Piece piece) {
        boolean isNothing = piece instanceof Agreed && piece.text().isEmpty();
        if (!isNothing) {
            pieces.add(piece);
        }
    }

    /** One of the two texts, as changes of the third, in their order. */
    private static final class Side {
        private final List<String> base;
        private final List<AbstractDelta<String>> changes;
        private int next;
        private int grown;

        Side(List<String> base, List<AbstractDelta<String>> changes) {
            this.base = base;
            this.changes = changes;
        }

        boolean hasNext() {
            return next < changes.size();
        }

        int nextStart() {
            return hasNext() ? changes.get(next).getSource().getPosition() : Integer.MAX_VALUE;
        }

        /** The end of the region, with the changes that touch it. */
        int grown(int end) {
            int result = end;
            while (grown < changes.size() && changes.get(grown).getSource().getPosition() <= result) {
                var source = changes.get(grown).getSource();
                result = Math.max(result, source.getPosition() + source.size());
                grown++;
            }
            return result;
        }

        /** What this side has in the region's place. */
        String taken(int start, int end) {
            StringBuilder text = new StringBuilder();
            int at = start;
            for (; next < grown; next++) {
                var change = changes.get(next);
                text.append(Tokens.joined(base, at, change.getSource().getPosition()));
                change.getTarget().getLines().forEach(text::append);
                at = change.getSource().getPosition() + change.getSource().size();
            }
            return text.append(Tokens.joined(base, at, end)).toString();
        }
    }
}
