package org.lectern.housekeeping;

import java.util.Optional;
import org.lectern.markup.TextParts;
import org.lectern.post.Post;

/** A post as checks look at it: its text is taken apart once for all of them. For one thread. */
public final class ReadPost {
    private final Post post;
    private Optional<TextParts> parts = Optional.empty();

    public ReadPost(Post post) {
        this.post = post;
    }

    public Post post() {
        return post;
    }

    /** What sightings in it have as their subject. */
    public String id() {
        return post.id().text();
    }

    /** Links, images and paragraphs of its text; nothing where it came without one. */
    public TextParts parts() {
        if (parts.isEmpty()) {
            parts = Optional.of(post.content().map(TextParts::of).orElse(TextParts.NONE));
        }
        return parts.get();
    }
}
