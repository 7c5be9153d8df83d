package org.lectern.importing.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.field.Doubt;
import org.lectern.importing.notes.Told.Way;

/**
 * A heading of a text, and what it is taken for.
 *
 * @param at the number of the heading among the blocks
 * @param heading what it says
 * @param below what stands under it
 */
record Talk(int at, TalkHeading heading, Told below) {
    List<String> speakers() {
        return below.speakers().isEmpty() || heading.way() == Way.NAMES ? heading.speakers() : below.speakers();
    }

    Way way() {
        Way one = heading.way();
        Way other = below.way();
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Whether the text itself says that it is one. */
    boolean isStated() {
        return way().compareTo(Way.MAYBE) > 0;
    }

    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        below.doubts().forEach(doubt -> doubts.add(new Doubt("talk.speakers", doubt)));
        Optional<Doubt> ofHeading = heading.doubt();
        boolean isOfHeading = below.speakers().isEmpty() || heading.way() == Way.NAMES;
        ofHeading.filter(doubt -> isOfHeading).ifPresent(doubts::add);
        return doubts;
    }
}
