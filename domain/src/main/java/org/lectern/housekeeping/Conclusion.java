package org.lectern.housekeeping;

import java.util.List;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * What a check that looks at everything has to say.
 *
 * @param cut what was left out for lack of room, in words; empty: nothing was. Findings of a cut look are never taken for mended
 * @param report all that was gathered, for those who want more than findings
 */
public record Conclusion(List<Sighting> sightings, Optional<String> cut, Optional<Document> report) {
    public Conclusion {
        sightings = List.copyOf(sightings);
    }

    public static Conclusion of(List<Sighting> sightings) {
        return new Conclusion(sightings, Optional.empty(), Optional.empty());
    }

    /** The same, with what was left out, if anything was. */
    public Conclusion cut(Optional<String> what) {
        return new Conclusion(sightings, what, report);
    }

    public Conclusion reporting(Document all) {
        return new Conclusion(sightings, cut, Optional.of(all));
    }
}
