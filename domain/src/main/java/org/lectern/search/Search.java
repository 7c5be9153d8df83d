package org.lectern.search;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lectern.post.PostQuery;

/**
 * What is searched for, among which posts.
 *
 * @param text as people type it: all words have to stand in the post, in any of its fields; {@code "words in quotes"} one behind the
 *     other, {@code -word} and {@code -"some words"} not at all; the last word may be the beginning of one. Without a word in it nothing
 *     is found
 * @param among who may see what, filters and limit as for a list
 * @param ranked best first, and then {@code among}'s order and cursor are ignored; else in {@code among}'s order, from its cursor on
 * @param after where the page before ended, for a ranked search; the rest of the search has to be the same
 * @param facets what to count; each costs time
 * @param highlights whether to say where the words stand
 */
public record Search(
        String text, PostQuery among, boolean ranked, Optional<Place> after, Set<Facet> facets, boolean highlights) {
    public Search {
        Objects.requireNonNull(text);
        Objects.requireNonNull(among);
        Objects.requireNonNull(after);
        facets = Set.copyOf(facets);
    }

    /** The best posts for this text, without facets and highlights. */
    public static Search ranked(String text, PostQuery among) {
        return new Search(text, among, true, Optional.empty(), Set.of(), false);
    }

    /** The posts with this text in the order of a list, from its cursor on, without facets and highlights. */
    public static Search listed(String text, PostQuery among) {
        return new Search(text, among, false, Optional.empty(), Set.of(), false);
    }

    public Search among(PostQuery others) {
        return new Search(text, others, ranked, after, facets, highlights);
    }

    public Search after(Optional<Place> after) {
        return new Search(text, among, ranked, after, facets, highlights);
    }

    public Search counting(Set<Facet> facets) {
        return new Search(text, among, ranked, after, facets, highlights);
    }

    public Search highlighted() {
        return new Search(text, among, ranked, after, facets, true);
    }
}
