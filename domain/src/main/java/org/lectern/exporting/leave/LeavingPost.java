package org.lectern.exporting.leave;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.post.Content;
import org.lectern.post.Post;
import org.lectern.post.part.OneText;

/**
 * A post that leaves, with its text.
 *
 * @param whole the notes that it is a part of, without their text
 * @param parts the talks of these notes that their readers see in them, with their texts
 * @param now when it leaves
 */
public record LeavingPost(Post post, Optional<Post> whole, List<Post> parts, Instant now) {
    public LeavingPost {
        parts = List.copyOf(parts);
    }

    /** Whether its readers are yet to see it, or no longer do; one that waits for its time is none. */
    public boolean isDraft() {
        return switch (post.status()) {
            case PUBLISHED, SCHEDULED -> false;
            default -> true;
        };
    }

    /** Whether its address has no day in it. */
    public boolean isUndated() {
        return post.kind().equals("page") || post.published().isEmpty();
    }

    /** What people read: notes with their talks are one text, in Markdown; others are as they were written. */
    public Optional<Content> text() {
        boolean canBeOne = post.content()
                .map(content -> content.format().equals(Content.MARKDOWN))
                .orElse(true);
        return parts.isEmpty() || !canBeOne
                ? post.content()
                : Optional.of(new Content(Content.MARKDOWN, OneText.of(post, parts)));
    }
}
