package org.lectern.housekeeping.check;

import java.util.List;
import org.lectern.document.Document;
import org.lectern.housekeeping.Sighting;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

/**
 * Which of two that look alike is to become part of which.
 *
 * @param from the one that goes
 * @param into the one that stays
 */
record Merger(String from, String into) {
    static final String NAME = "merge";
    static final String LABEL = "Merge them";
    static final String INTO = "into";

    /** @param values with the key of the one that stays as {@value #INTO} */
    static Checked<Merger> read(Sighting pair, Document values) {
        String into = values.text(INTO).orElse("");
        if (into.equals(pair.subject())) {
            return Checked.right(new Merger(pair.place(), into));
        }
        return into.equals(pair.place())
                ? Checked.right(new Merger(pair.subject(), into))
                : Checked.wrong(List.of(new Violation(
                        "/values/" + INTO, "has to be '" + pair.subject() + "' or '" + pair.place() + "'")));
    }
}
