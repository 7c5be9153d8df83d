package org.lectern.post;

import java.time.Instant;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * A notice of what was wrong with a post, shown with it.
 *
 * @param text in plain words
 */
public record Correction(Instant at, String text) {
    static Optional<Correction> of(Document document) {
        Optional<Instant> at = document.instant("at");
        Optional<String> text = document.text("text");
        return at.isPresent() && text.isPresent()
                ? Optional.of(new Correction(at.get(), text.get()))
                : Optional.empty();
    }
}
