package org.lectern.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.post.PostId;

/**
 * A post that was found.
 *
 * @param score higher is better; 0 where hits stand in a list's order
 * @param highlights the passages with the words that were searched for: under {@code title} the whole title, under {@code about} talk
 *     titles, tags, people and events, each whole, under {@code text} the best passages of the text; a field without them is missing
 */
public record Hit(PostId post, double score, Map<String, List<Fragment>> highlights) {
    public Hit {
        Objects.requireNonNull(post);
        highlights = Map.copyOf(highlights);
    }
}
