package org.lectern.importing;

import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.importing.field.FoundPost;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.Slug;

/** What a stored post remembers of the import that it came with. */
record Origin(Document document) {
    private static final String VERSION = "version";
    private static final String SLUG = "slug";

    static Origin of(Post stored) {
        return new Origin(stored.document().document(PostFields.SOURCE).orElse(Document.empty()));
    }

    /** @param version the post's version with this origin */
    static Document of(String run, FoundPost found, long version) {
        Document origin = Document.of("import", run).withAll(found.from().document());
        return origin.withOptional(SLUG, found.slug().map(Slug::text)).with(VERSION, version);
    }

    boolean hasPath(String path) {
        return document.text("path").filter(path::equals).isPresent();
    }

    /** Whether the file asked for this slug, whichever it got. */
    boolean asksFor(Optional<Slug> slug) {
        return slug.isPresent() && document.text(SLUG).equals(slug.map(Slug::text));
    }

    /** Whether somebody changed the post after its import. */
    boolean wasEdited(Post stored) {
        return !document.number(VERSION).equals(Optional.of(stored.version()));
    }
}
