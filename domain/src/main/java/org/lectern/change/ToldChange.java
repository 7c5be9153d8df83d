package org.lectern.change;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.post.Post;

/**
 * A change of a post, as anybody may know of it.
 *
 * @param number of the journal's entry
 * @param at when the post was changed
 * @param id the post's
 * @param version which the post had after the change
 * @param post as it is now; empty where nobody may read it any longer
 * @param path where the post is, or was, on the weblog; empty where nobody knows any more
 * @param touched see {@link org.lectern.journal.JournalEntry}
 */
public record ToldChange(
        long number,
        Instant at,
        Telling telling,
        String id,
        long version,
        Optional<Post> post,
        Optional<String> path,
        Set<String> touched) {
    public ToldChange {
        Objects.requireNonNull(at);
        Objects.requireNonNull(telling);
        Objects.requireNonNull(id);
        Objects.requireNonNull(post);
        Objects.requireNonNull(path);
        touched = Set.copyOf(touched);
    }

    /**
     * What programs get to read, less the address: the post's id and the time; of a post that can be read, also what it is called.
     */
    public Document document() {
        Document always = Document.of("id", id).with("at", at);
        return post.map(each -> always.with("version", version).withAll(shown(each)))
                .orElse(always);
    }

    private static Document shown(Post post) {
        return Document.of("kind", post.kind())
                .with("slug", post.slug().orElse(null))
                .with("title", post.title().orElse(null))
                .with("language", post.language().orElse(null))
                .with("published", post.published().orElse(null))
                .with("modified", post.modified().orElse(null))
                .with("tags", post.tags());
    }
}
