package org.lectern.post;

import java.util.Optional;
import org.lectern.document.Document;

/** A person or an event as a post names it: the name as printed, and the slug of its page where there is one. */
public record Named(Optional<String> slug, String name) {
    public static Optional<Named> of(Document document) {
        Optional<String> slug = document.text("slug");
        return document.text("name").or(() -> slug).map(name -> new Named(slug, name));
    }
}
