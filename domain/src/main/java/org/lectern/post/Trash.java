package org.lectern.post;

import java.time.Instant;
import java.util.Optional;
import org.lectern.document.Document;

/**
 * What happens to a document on its way into the trash and out of it. A post in the trash gives its slug free for others and remembers it.
 */
final class Trash {
    private static final String SLUG = "slug";

    private Trash() {}

    static Document entered(Document document, Instant now) {
        Document remembered = Document.empty()
                .withOptional(SLUG, document.text(PostFields.SLUG))
                .withOptional("status", document.text(PostFields.STATUS))
                .with("at", now);
        return document.without(PostFields.SLUG)
                .with(PostFields.STATUS, Status.TRASHED.text())
                .with(PostFields.TRASHED, remembered);
    }

    /** With the slug that it had, unless it got another one. */
    static Document left(Document document) {
        Optional<String> slug = document.text(PostFields.SLUG).or(() -> remembered(document));
        return document.without(PostFields.TRASHED).withOptional(PostFields.SLUG, slug);
    }

    /** The slug that a post in the trash had. */
    static Optional<String> slugBefore(Post post) {
        return remembered(post.document());
    }

    /** The status that a post in the trash had. */
    static Optional<Status> statusBefore(Post post) {
        return post.document()
                .document(PostFields.TRASHED)
                .flatMap(remembered -> remembered.text("status"))
                .flatMap(Status::parse);
    }

    private static Optional<String> remembered(Document document) {
        return document.document(PostFields.TRASHED).flatMap(remembered -> remembered.text(SLUG));
    }
}
