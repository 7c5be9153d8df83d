package org.lectern.tag;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of tags, by slug. Posts may have tags of which nothing is stored. Safe for use by many threads; throws
 * {@link org.lectern.post.StoreUnavailable} when the store does not answer in time.
 */
public interface Tags {
    /** The labels of those slugs that have one. */
    Map<String, String> labels(Collection<String> slugs);

    /** Keeps the label of each slug that has none yet. */
    void rememberLabels(Map<String, String> labelsBySlug);

    Optional<Tag> find(String slug);

    /** Those with one of these slugs, those that have one as a synonym, and those that were renamed to one or became part of it. */
    List<Tag> findAllAround(Collection<String> slugs);

    /**
     * By slug.
     *
     * @param after the slug behind which they begin; empty: from the beginning
     */
    List<Tag> page(Optional<String> after, int limit);

    /** Stores a new one as its version 1; {@link TagResult.Stale} where there is one already. */
    TagResult insert(Tag tag);

    /** Like {@link #insert}, but as the version that it states: it was known elsewhere. */
    TagResult restore(Tag tag);

    /** Stores the changed one in place of the version that the change started from, which is the one it states. */
    TagResult replace(Tag changed);

    /** Deletes the version that it states. */
    TagResult delete(Tag tag);
}
