package org.lectern.web.api.tag;

import org.lectern.document.Document;
import org.lectern.tag.Tag;

/** A tag as the API shows it: what is known of all in one order, then whatever else its document has. */
final class TagRepresentation {
    private TagRepresentation() {}

    /** @param posts how many that anybody may read have it */
    static Document of(Tag tag, long posts) {
        Document shown = Document.of("slug", tag.slug())
                .with("version", tag.version())
                .with(Tag.LABEL, tag.label().orElse(tag.slug()))
                .with(Tag.DESCRIPTION, tag.document().value(Tag.DESCRIPTION).orElse(null))
                .with(Tag.SYNONYMS, tag.synonyms())
                .with(Tag.REDIRECT, tag.redirect().orElse(null))
                .with("posts", posts);
        for (var field : tag.document().fields().entrySet()) {
            shown = shown.has(field.getKey()) ? shown : shown.with(field.getKey(), field.getValue());
        }
        return shown;
    }
}
