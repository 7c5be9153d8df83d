package org.lectern.web.admin.editor.merge;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.post.merge.Piece;
import org.lectern.post.merge.ThreeWay;
import org.lectern.web.admin.editor.FieldLabel;

/**
 * A field that is not the same in two versions of a form.
 *
 * @param key as {@link KeyedForm} has it
 * @param pieces joined in their order they are the field's text
 */
public record FieldMerge(String key, List<Piece> pieces) {
    public FieldMerge {
        pieces = List.copyOf(pieces);
    }

    public String label() {
        return FieldLabel.ofFormField(key);
    }

    public boolean isSettled() {
        return ThreeWay.isSettled(pieces);
    }

    public List<MergeChoice> choices() {
        return IntStream.range(0, pieces.size())
                .filter(place -> pieces.get(place) instanceof Piece.Conflict)
                .mapToObj(place -> MergeChoice.of(key, place, (Piece.Conflict) pieces.get(place)))
                .toList();
    }

    /** What the others changed, and is taken without a question; for people to see. */
    public String taken() {
        StringBuilder taken = new StringBuilder();
        for (Piece piece : pieces) {
            taken.append(piece instanceof Piece.Theirs theirs ? theirs.text() : "");
        }
        return KeyedForm.shown(taken.toString());
    }

    public boolean hasTaken() {
        return pieces.stream().anyMatch(Piece.Theirs.class::isInstance);
    }

    /** @param sides by the place of the piece; a conflict that has none is mine */
    String text(Map<Integer, Side> sides) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(
                    pieces.get(i) instanceof Piece.Conflict conflict
                            ? sides.getOrDefault(i, Side.MINE).of(conflict)
                            : pieces.get(i).text());
        }
        return text.toString();
    }
}
