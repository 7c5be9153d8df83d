package org.lectern.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.post.Cursor;
import org.lectern.post.Post;

/**
 * What a search found, with the posts as the store has them.
 *
 * @param posts may be fewer than were asked for, where some are gone since they were indexed; there is a next page then
 * @param next where the next page begins; empty: there is none
 * @param listed the same, where the posts stand in the order of a list
 * @param total how many posts there are on all pages
 */
public record Found(
        List<FoundPost> posts,
        Optional<Place> next,
        Optional<Cursor> listed,
        long total,
        Map<Facet, List<FacetCount>> facets) {
    public Found {
        posts = List.copyOf(posts);
        facets = Map.copyOf(facets);
    }

    /** @param highlights where it was found, by the name of the field */
    public record FoundPost(Post post, double score, Map<String, List<Fragment>> highlights) {
        public FoundPost {
            highlights = Map.copyOf(highlights);
        }
    }
}
