package org.lectern.post;

import java.time.Instant;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * The mark of a post that is published at an instant to come: readers see it then by themselves, on every node, and the one that takes the
 * mark away is the one that tells the world.
 */
final class Due {
    private Due() {}

    /** The document with the mark, if it is published and its time is still to come, else without one. */
    static Document marked(Document document, Instant now) {
        boolean isPublished = document.text(PostFields.STATUS)
                .filter(Status.PUBLISHED.text()::equals)
                .isPresent();
        Optional<Instant> time =
                document.instant(PostFields.PUBLISHED).filter(instant -> isPublished && now.isBefore(instant));
        return document.withOptional(PostFields.DUE, time);
    }
}
