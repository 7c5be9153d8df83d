package org.lectern.housekeeping.likeness;

import java.util.List;

/**
 * A name that posts use.
 *
 * @param key what it is told from others by: a slug
 * @param written how it is written; at least the key itself
 * @param uses in how many posts
 * @param examples ids of some of them
 */
public record UsedName(String key, List<String> written, long uses, List<String> examples) {
    public UsedName {
        written = List.copyOf(written);
        examples = List.copyOf(examples);
    }
}
