package org.lectern.housekeeping.link;

import java.util.Collection;
import java.util.Set;

/** Which slugs lead to posts. Throws {@link org.lectern.post.StoreUnavailable} when the store does not answer. */
public interface KnownSlugs {
    /**
     * Of these texts, those that are the slug of a post, or were once; a post in the trash has none. With the same few queries however many
     * they are.
     */
    Set<String> among(Collection<String> texts);
}
