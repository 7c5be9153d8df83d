package org.lectern.importing.notes;

import java.util.List;
import java.util.Optional;
import org.lectern.importing.field.Doubt;
import org.lectern.post.part.Cut;

/**
 * What becomes a part of notes.
 *
 * @param isTalk else it is a remark beside the talks
 * @param time as the text has it
 */
record Piece(Cut cut, boolean isTalk, Optional<String> time, List<Doubt> doubts) {
    Piece {
        doubts = List.copyOf(doubts);
    }
}
