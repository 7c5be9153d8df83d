package org.lectern.persistence.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A document of the index.
 *
 * @param id a {@link DocumentId}
 * @param values by name of {@link IndexFields}: strings, longs, and a float for the recency
 */
public record IndexedPost(String id, Map<String, List<?>> values) {
    public IndexedPost {
        Objects.requireNonNull(id);
        values = Map.copyOf(values);
    }
}
