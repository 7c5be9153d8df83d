package org.lectern.importing.notes;

import java.util.List;
import java.util.Optional;
import org.lectern.post.part.Span;

/**
 * What a text says of a talk below its heading.
 *
 * @param speakers in their order
 * @param end where the line that names them ends, or the heading, if none does
 * @param abstractAt what the speakers say of it themselves
 * @param doubts why the reading is not certain, of the speakers
 */
record Told(List<String> speakers, int end, Optional<Span> abstractAt, Way way, List<String> doubts) {
    /** How a talk is known, the surest last. */
    enum Way {
        NOTHING,
        /** In a way that something else may be written in too. */
        MAYBE,
        /** Something stands at a time of a day. */
        TIME,
        /** It has a page in the programme. */
        PAGE,
        /** It has speakers. */
        NAMES
    }

    Told with(Way other) {
        return new Told(speakers, end, abstractAt, other, doubts);
    }

    Told {
        speakers = List.copyOf(speakers);
        doubts = List.copyOf(doubts);
    }
}
