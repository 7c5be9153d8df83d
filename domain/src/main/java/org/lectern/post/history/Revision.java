package org.lectern.post.history;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.lectern.document.Document;
import org.lectern.post.Post;
import org.lectern.post.PostFields;
import org.lectern.post.PostId;

/**
 * One version of a post, without what stood in it.
 *
 * @param at when the post became this version; empty where nobody wrote it down
 */
public record Revision(PostId post, long version, Optional<Instant> at, Change change) {
    private static final String AT = "at";
    private static final String BY = "by";
    private static final String FROM = "from";
    private static final String WHY = "why";

    public Revision {
        Objects.requireNonNull(post);
        Objects.requireNonNull(at);
        Objects.requireNonNull(change);
    }

    /** What the post itself says about how it became what it is. */
    public static Revision of(Post post) {
        Document stamp = post.document().document(PostFields.LAST_CHANGE).orElse(Document.empty());
        return read(post.id(), post.version(), stamp.has(AT) ? stamp : stamp.withOptional(AT, post.modified()));
    }

    /** Reads what {@link #stamp} wrote; what is not there, or is something else, is unknown. */
    public static Revision read(PostId post, long version, Document stamp) {
        Channel from = stamp.text(FROM).flatMap(Channel::parse).orElse(Channel.PROGRAM);
        Optional<String> why = stamp.text(WHY).filter(text -> text.length() <= Change.MAX_WHY);
        return new Revision(
                post, version, stamp.instant(AT), new Change(stamp.text(BY).orElse(""), from, why));
    }

    /** What a document says about its last change, in the order of {@code at}, {@code by}, {@code from}, {@code why}. */
    public Document stamp() {
        return Document.empty()
                .withOptional(AT, at)
                .with(BY, change.by())
                .with(FROM, change.from().text())
                .withOptional(WHY, change.why());
    }
}
