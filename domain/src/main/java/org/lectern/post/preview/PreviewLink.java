package org.lectern.post.preview;

import java.time.Instant;
import java.util.Objects;

/**
 * A link by which anybody who has it may read a post as it will be, for some days. What stands in the link is shown once and not kept.
 *
 * @param id for people and logs; says nothing about the link
 * @param hash SHA-256 of what stands in the link, in hexadecimal digits
 * @param post the id of the post, as text
 * @param by who made it
 * @param expires from when on it leads nowhere
 */
public record PreviewLink(String id, String hash, String post, String by, Instant created, Instant expires) {
    public PreviewLink {
        Objects.requireNonNull(id);
        Objects.requireNonNull(hash);
        Objects.requireNonNull(post);
        Objects.requireNonNull(by);
        Objects.requireNonNull(created);
        Objects.requireNonNull(expires);
    }

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expires);
    }
}
