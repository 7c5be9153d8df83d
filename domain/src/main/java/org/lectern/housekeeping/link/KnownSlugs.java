package org.lectern.housekeeping.link;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Which slugs lead to posts. Throws {@link org.lectern.post.StoreUnavailable} when the store does not answer. */
public interface KnownSlugs {
    /**
     * Of these texts, those that are the slug of a post, or were once; a post in the trash has none. With the same few queries however many
     * they are.
     *
     * @param visibleAt only of posts that anybody may read at this instant; empty: of drafts and the like too
     */
    Set<String> among(Collection<String> texts, Optional<Instant> visibleAt);
}
