package org.lectern.tag;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * What is known of a tag: a typed view of its document, which any program may have written.
 *
 * @param slug as posts hold it
 * @param version grows by one with every change; 0 where the document has none
 * @param document everything but slug and version, exactly as stored
 */
public record Tag(String slug, long version, Document document) {
    public static final String LABEL = "label";
    public static final String DESCRIPTION = "description";
    public static final String SYNONYMS = "synonyms";
    public static final String REDIRECT = "redirect";

    public Tag {
        Objects.requireNonNull(slug);
        Objects.requireNonNull(document);
    }

    /** One of which nothing is stored. */
    public static Tag unknown(String slug) {
        return new Tag(slug, 0, Document.empty());
    }

    /** As people write it. */
    public Optional<String> label() {
        return document.text(LABEL);
    }

    /** Slugs that are read as this tag when somebody writes them. */
    public List<String> synonyms() {
        return document.texts(SYNONYMS);
    }

    /** The slug of the tag that this one became part of, or was renamed to. */
    public Optional<String> redirect() {
        return document.text(REDIRECT);
    }

    public Tag with(Document changed) {
        return new Tag(slug, version, changed);
    }
}
