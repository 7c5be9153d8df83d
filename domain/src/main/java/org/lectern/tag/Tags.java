package org.lectern.tag;

import java.util.Collection;
import java.util.Map;

/** The labels of tags, as people write them, by slug. */
public interface Tags {
    /** The labels of those slugs that have one. */
    Map<String, String> labels(Collection<String> slugs);

    /** Keeps the label of each slug that has none yet. */
    void rememberLabels(Map<String, String> labelsBySlug);
}
