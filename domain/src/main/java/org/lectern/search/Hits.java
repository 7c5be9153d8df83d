package org.lectern.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param next where the next page begins; empty: there is none. In a list's order it says no more than that there is one: that begins
 *     behind the last hit's {@link org.lectern.post.Cursor}
 * @param total how many posts were found, on whichever page, where facets were asked for. Where not: exact up to {@value #COUNTED}, above
 *     that at least as many, and in a list's order from the cursor on
 * @param facets for each facet that was asked for its values, most frequent first, at most {@value #VALUES}: counted under the text and
 *     all filters but those of the facet's own field
 */
public record Hits(List<Hit> hits, Optional<Place> next, long total, Map<Facet, List<FacetCount>> facets) {
    public static final int COUNTED = 1_000;
    public static final int VALUES = 20;

    public Hits {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    public static Hits none() {
        return new Hits(List.of(), Optional.empty(), 0, Map.of());
    }
}
